package dev.mezan.runtime.states.callback;

import java.time.Instant;

/**
 * An activity.
 *
 * @param arn its ARN
 * @param name its name
 * @param created when it was made
 */
public record Activity(String arn, String name, Instant created) {}
