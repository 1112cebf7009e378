package dev.mezan.gateway.run;

/**
 * The ways in which a run begins.
 *
 * @param turns when a tenant's may
 * @param intake by its queue
 * @param fast at once, while somebody waits for its end
 */
record Starters(Turns turns, Intake intake, FastLane fast) {}
