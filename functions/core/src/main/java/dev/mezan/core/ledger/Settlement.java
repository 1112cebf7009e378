package dev.mezan.core.ledger;

/**
 * A person's word on an effect of which nobody knew whether it happened.
 *
 * @param by who
 * @param reason why they say so
 */
public record Settlement(String by, String reason) {}
