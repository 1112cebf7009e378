package dev.mezan.agents.order;

/**
 * What a compensation is given.
 *
 * @param order the number that the customer knows the order by
 */
public record Asked(String order) {}
