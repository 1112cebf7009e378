package dev.mezan.core.limit;

import dev.mezan.core.agent.Rate;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much of a tenant's work may go on; its messages beyond it wait in their queue.
 *
 * @param tenant whose
 * @param runs how many of its runs may run at once, at most 1,000; empty for no limit
 * @param rate how many of its runs may begin in which time; empty for no limit
 */
public record TenantLimit(String tenant, OptionalInt runs, Optional<Rate> rate) {
    /** The most that a limit of running runs may be; beyond it the account's own limits are the nearer ones. */
    public static final int MOST_RUNS = 1_000;

    /**
     * A limit that is possible.
     *
     * @throws MezanException with the code {@code wrong-limit} if it is none
     */
    public TenantLimit {
        if (runs.isPresent() && (runs.getAsInt() < 1 || runs.getAsInt() > MOST_RUNS)) {
            throw wrong("A tenant may have 1 to 1,000 runs at once", runs.getAsInt());
        }
        rate.ifPresent(value -> {
            if (!(value.perSecond() > 0) || value.perSecond() > 10_000 || value.burst() < 1) {
                throw wrong(
                        "A rate is over 0 and at most 10,000 a second, its burst at least 1",
                        value.perSecond() + " a second, burst " + value.burst());
            }
        });
    }

    private static MezanException wrong(String what, Object got) {
        return new MezanException(Problem.of("wrong-limit", what)
                .got(got)
                .advise("To have no limit, clear it: mezan limits clear --tenant NAME."));
    }
}
