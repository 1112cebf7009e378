package dev.mezan.core.payload;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Where the last good results of agents are kept, for when they can't answer; a port. */
public interface ResultCache {
    /** Keeps a result, a payload, under a key, over what is there; one request. */
    void keep(String key, JsonNode result, Duration maxAge);
}
