package dev.mezan.runtime;

import dev.mezan.core.json.Json;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Pages;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The webhook of a suite on a laptop: what people should hear becomes a line.
 *
 * @param lines who takes the lines
 */
public record NoticesPage(Consumer<String> lines) implements Pages.Page {
    private static final byte[] TAKEN = {'{', '}'};

    @Override
    public AwsResponse answer(AwsRequest request, Map<String, String> values) {
        try {
            lines.accept(line(Json.MAPPER.readTree(request.body())));
            return Pages.json(200, TAKEN);
        } catch (JacksonException e) {
            return Pages.json(400, TAKEN);
        }
    }

    private static String line(JsonNode notice) {
        var who = notice.path("who").asString("");
        var why = notice.path("why").asString("");
        return "inbox: %s %s%s%s: %s"
                .formatted(
                        notice.path("item").asString(""),
                        notice.path("event").asString(""),
                        who.equals("mezan") ? "" : " by " + who,
                        why.isEmpty() ? "" : " (" + why + ")",
                        notice.path("message").asString(""));
    }
}
