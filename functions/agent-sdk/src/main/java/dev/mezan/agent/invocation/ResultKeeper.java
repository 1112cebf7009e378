package dev.mezan.agent.invocation;

import dev.mezan.agent.schema.AgentJson;
import dev.mezan.core.payload.ResultCache;
import java.time.Duration;

/** Keeps the results of an agent that may be answered for by its last good one; costs one write for each. */
public final class ResultKeeper {
    private final ResultCache cache;
    private final Duration maxAge;

    /** A keeper of results for a time. */
    public ResultKeeper(ResultCache cache, Duration maxAge) {
        this.cache = cache;
        this.maxAge = maxAge;
    }

    /** Keeps what a response gives, unless it is a lesser result, or nobody said under which key. */
    public void keep(byte[] request, byte[] response) {
        var key = AgentJson.MAPPER.readTree(request).path("cacheKey");
        var answer = AgentJson.MAPPER.readTree(response);
        if (key.isString() && !answer.has("degraded")) {
            cache.keep(key.stringValue(), answer.path("result"), maxAge);
        }
    }
}
