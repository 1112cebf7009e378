package dev.mezan.runtime.httpapi;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers that a function sees: the client's without those of its connection, and API Gateway's own. */
final class EventHeaders {
    /** They mean the connection, not the request; cookies have a field of their own. */
    private static final Set<String> LEFT_OUT = Set.of(
            "connection", "cookie", "http2-settings", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

    private EventHeaders() {}

    static Map<String, String> of(ApiCall call) {
        var headers = new TreeMap<>(call.request().headers());
        headers.keySet().removeAll(LEFT_OUT);
        headers.merge("x-forwarded-for", ApiEvent.SOURCE, (given, own) -> given + ", " + own);
        headers.put("x-forwarded-proto", "http");
        headers.put("x-forwarded-port", port(call));
        headers.putIfAbsent("x-amzn-trace-id", trace(call));
        if (call.request().body().length > 0) {
            headers.put("content-length", String.valueOf(call.request().body().length));
        }
        return headers;
    }

    private static String port(ApiCall call) {
        var host = call.header("host").orElse("");
        var colon = host.lastIndexOf(':');
        return colon < 0 ? "80" : host.substring(colon + 1);
    }

    /** The time and 96 bits of the request's id. */
    private static String trace(ApiCall call) {
        var id = call.id().replace("-", "");
        return String.format(Locale.ROOT, "Root=1-%08x-%s", call.time().getEpochSecond(), id.substring(8));
    }
}
