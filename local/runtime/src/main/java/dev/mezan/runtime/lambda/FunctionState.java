package dev.mezan.runtime.lambda;

/**
 * How many instances a function has.
 *
 * @param idle waiting for work
 * @param busy at work
 * @param stuck still running after their timeout
 */
public record FunctionState(int idle, int busy, int stuck) {}
