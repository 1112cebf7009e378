package dev.mezan.runtime.states;

import java.time.Instant;

/**
 * An execution that was accepted.
 *
 * @param machine what it runs
 * @param name its name
 * @param arn its ARN
 * @param input its input, JSON text
 * @param at when it was accepted
 */
public record Start(Machine machine, String name, String arn, String input, Instant at) {}
