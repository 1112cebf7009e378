package dev.mezan.runtime.endpoint;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the suite tells of itself, as JSON, below {@code /_mezan/}. */
public final class Pages {
    /** Where they all are. */
    public static final String PREFIX = "/_mezan/";

    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /**
     * Serves a page.
     *
     * @param pattern its path below {@link #PREFIX}, such as {@code health} or {@code runs/{run}/activity}, where a name in
     *     braces stands for one segment
     */
    public void add(String pattern, Page page) {
        pages.put(pattern, page);
    }

    /** The page of a path; empty when there is none. */
    Optional<AwsResponse> answer(AwsRequest request) {
        var path = request.path().substring(PREFIX.length());
        return pages.entrySet().stream()
                .flatMap(entry ->
                        PathPattern.match(entry.getKey(), path)
                                .map(values -> entry.getValue().answer(request, values))
                                .stream())
                .findFirst();
    }

    /** One page. */
    @FunctionalInterface
    public interface Page {
        /** Answers; the values are those of the pattern's names in braces. */
        AwsResponse answer(AwsRequest request, Map<String, String> values);
    }

    /** A page's JSON. */
    public static AwsResponse json(int status, byte[] body) {
        return new AwsResponse(status, Map.of("Content-Type", "application/json"), body);
    }
}
