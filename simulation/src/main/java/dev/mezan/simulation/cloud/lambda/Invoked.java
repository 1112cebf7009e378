package dev.mezan.simulation.cloud.lambda;

import dev.mezan.core.json.Json;

/** How an invocation ended. */
public sealed interface Invoked {
    /** The function returned. */
    record Returned(byte[] payload) implements Invoked {}

    /** The function failed; the payload tells how, in JSON. */
    record Failed(String errorType, byte[] payload) implements Invoked {
        static Failed of(String errorType, String message) {
            var body = Json.object().put("errorMessage", message).put("errorType", errorType);
            return new Failed(errorType, Json.bytes(body));
        }
    }

    /** Lambda itself did not do it, or does not know. */
    record Refused(String code, int status, String message) implements Invoked {}
}
