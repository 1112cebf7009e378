package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.mezan.asl.query.QueryServices;
import dev.mezan.asl.query.jsonata.functions.Bounds;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stops an expression that runs, recurses or grows without end, with what the service says of it. One for each
 * evaluation; not for sharing.
 *
 * @see <a href="https://github.com/floci-io/floci/issues/2737">Where the service's bounds and words were recorded</a>
 */
final class RuntimeBounds implements Bounds {
    static final String TOO_DEEP = "Stack overflow error: Check for non-terminating recursive function. Consider"
            + " rewriting as tail-recursive.";

    private static final int CLOCK_EVERY = 256;

    private final long start = System.nanoTime();
    private final long maxNanos;
    private final int maxDepth;
    private final Growth growth = new Growth();
    private final Optional<Rehearsal> rehearsal;
    private final ArrayDeque<Steps> steps = new ArrayDeque<>();
    private int depth;
    private int ticks;

    /** {@code hasRegex}: whether the expression has a regular expression in it. */
    RuntimeBounds(QueryServices services, boolean hasRegex) {
        this.maxNanos = services.maxTime().toNanos();
        this.maxDepth = services.maxDepth();
        this.rehearsal = hasRegex ? Optional.of(new Rehearsal(this)) : Optional.empty();
    }

    void watch(Jsonata.Frame frame) {
        frame.setEvaluateEntryCallback((expression, input, environment) -> enter(environment));
        frame.setEvaluateExitCallback(
                (expression, input, environment, result) -> exit(expression, environment, result));
    }

    private void enter(Jsonata.Frame environment) {
        if (++depth > maxDepth) {
            throw new JException(TOO_DEEP, -1);
        }
        steps.push(new Steps(environment, growth));
        rehearsal.ifPresent(Rehearsal::enter);
        tick();
    }

    @Override
    public void tick() {
        if (++ticks % CLOCK_EVERY == 0) {
            checkClock();
        }
    }

    private void checkClock() {
        if (System.nanoTime() - start > maxNanos) {
            throw new JException("Expression evaluation timeout: Check for infinite loop", -1);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new JException("It was interrupted.", -1);
        }
    }

    @Override
    public Total total() {
        return growth.total();
    }

    @Override
    public void checkLength(long length) {
        Growth.checkBytes(length);
    }

    private void exit(Object expression, Jsonata.Frame environment, @Nullable Object result) {
        depth--;
        growth.check(result);
        steps.pop();
        if (!steps.isEmpty()) {
            steps.peek().add(expression, environment, result);
        }
        rehearsal.ifPresent(regexes -> regexes.exit(result));
    }
}
