package dev.mezan.packaging.process;

import java.time.Instant;

/**
 * One invocation of a function, as Lambda's runtime API hands it out.
 *
 * @param requestId its id
 * @param functionArn the function as it was called
 * @param deadline when it must have ended
 * @param payload the event, JSON
 */
public record Call(String requestId, String functionArn, Instant deadline, byte[] payload) {}
