package dev.mezan.runtime.states;

import java.time.Instant;
import java.util.Optional;

/**
 * An execution that was accepted.
 *
 * @param machine what it runs
 * @param name its name
 * @param arn its ARN
 * @param input its input, JSON text
 * @param at when it was accepted
 * @param testCase the test case whose mocks answer its tasks, if it was started with one
 */
public record Start(Machine machine, String name, String arn, String input, Instant at, Optional<String> testCase) {}
