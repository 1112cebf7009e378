package dev.mezan.runtime.meter;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.AwsRouter;
import dev.mezan.runtime.endpoint.AwsService;
import dev.mezan.runtime.endpoint.Caller;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in front of a service and counts the requests that come to it, by operation. */
public final class CountedRequests implements AwsService {
    private final AwsService counted;
    private final Map<String, Integer> operations = new ConcurrentHashMap<>();

    private CountedRequests(AwsService counted) {
        this.counted = counted;
    }

    /** Counts from now on. */
    public static CountedRequests at(AwsRouter router, String service) {
        var counting = new CountedRequests(router.service(service).orElseThrow());
        router.serve(counting);
        return counting;
    }

    /** What came so far. */
    public Map<String, Integer> operations() {
        return Collections.unmodifiableMap(new TreeMap<>(operations));
    }

    /** How often an operation came. */
    public int of(String operation) {
        return operations.getOrDefault(operation, 0);
    }

    @Override
    public String signingName() {
        return counted.signingName();
    }

    @Override
    public Access access(AwsRequest request) {
        return counted.access(request);
    }

    @Override
    public List<Access> accesses(AwsRequest request) {
        return counted.accesses(request);
    }

    @Override
    public AwsResponse answer(AwsRequest request, Caller caller) {
        operations.merge(operation(request), 1, Integer::sum);
        return counted.answer(request, caller);
    }

    @Override
    public AwsResponse denied(AwsRequest request, String message) {
        return counted.denied(request, message);
    }

    static String operation(AwsRequest request) {
        var target = request.header("x-amz-target").orElse(request.method());
        return target.substring(target.indexOf('.') + 1);
    }
}
