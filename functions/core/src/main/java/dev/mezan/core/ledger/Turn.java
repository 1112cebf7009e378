package dev.mezan.core.ledger;

/**
 * What one attempt at an effect tells the world outside.
 *
 * @param idempotencyKey the same at each attempt
 * @param fence higher at each attempt that may follow an unfinished one
 */
public record Turn(String idempotencyKey, long fence) {}
