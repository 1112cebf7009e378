package dev.mezan.agents.review;

import dev.mezan.core.payload.ClaimCheck;

/**
 * A file to review.
 *
 * @param path relative to the folder, with {@code /} between its parts
 * @param kind what it is
 * @param bytes its size
 * @param object where its bytes lie
 */
public record Document(String path, Kind kind, long bytes, ClaimCheck object) {}
