package dev.mezan.catalog;

import java.time.Duration;

/**
 * A function that is invoked again and again.
 *
 * @param name its name
 * @param function the function's name
 * @param every how often, in whole minutes, at least 1
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule types in EventBridge
 *     Scheduler</a>
 */
public record ScheduleSpec(String name, String function, Duration every) {}
