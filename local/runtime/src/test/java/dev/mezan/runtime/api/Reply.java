package dev.mezan.runtime.api;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the API answered. */
record Reply(int status, Map<String, String> headers, JsonNode body) {
    Reply {
        headers = Map.copyOf(headers);
    }

    /** The first of its errors. */
    JsonNode error() {
        return body.path("errors").path(0);
    }

    String text(String property) {
        return body.path(property).asString("");
    }
}
