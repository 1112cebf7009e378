package dev.mezan.cli.cost.scale;

/**
 * What the meter cannot tell.
 *
 * @param agentSeconds how long an agent works
 * @param orchestratorSeconds how long an invocation of the orchestrator takes
 * @param dispatchSeconds how long the dispatcher takes for a batch of messages
 * @param sampled the share of runs that X-Ray records
 */
record Assumed(double agentSeconds, double orchestratorSeconds, double dispatchSeconds, double sampled) {
    static final Assumed USUAL = new Assumed(1, 0.05, 0.25, 0.05);
}
