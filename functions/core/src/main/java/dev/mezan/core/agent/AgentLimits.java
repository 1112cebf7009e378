package dev.mezan.core.agent;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much of an agent may run at once; a task beyond it waits.
 *
 * @param concurrency the most invocations at once, Lambda's reserved concurrency; none by default
 * @param rate how many invocations may begin in which time; none by default
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html">Reserved concurrency</a>
 */
public record AgentLimits(OptionalInt concurrency, Optional<Rate> rate) {
    /** No limit beyond the account's. */
    public static final AgentLimits NONE = new AgentLimits(OptionalInt.empty(), Optional.empty());

    /** The same with a most of invocations at once. */
    public AgentLimits concurrency(int most) {
        return new AgentLimits(OptionalInt.of(most), rate);
    }

    /** The same with a rate. */
    public AgentLimits rate(double perSecond, int burst) {
        return new AgentLimits(concurrency, Optional.of(new Rate(perSecond, burst)));
    }
}
