package dev.mezan.core.agent;

/**
 * How many calls may begin in which time.
 *
 * @param perSecond how many in a second on average, over 0
 * @param burst how many may begin at once after a pause, at least 1
 */
public record Rate(double perSecond, int burst) {}
