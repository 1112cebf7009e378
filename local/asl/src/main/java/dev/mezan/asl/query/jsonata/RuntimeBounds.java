package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import dev.mezan.asl.query.QueryServices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stops an expression that runs, recurses or grows without end. One for each evaluation; not for sharing. */
final class RuntimeBounds {
    /** Well over any payload, well under what would hurt: characters of a string, items of an array. */
    private static final int MAX_LENGTH = 16 << 20;

    private static final int CLOCK_EVERY = 256;

    private final long start = System.nanoTime();
    private final long maxNanos;
    private final int maxDepth;
    private int depth;
    private int steps;

    RuntimeBounds(QueryServices services) {
        this.maxNanos = services.maxTime().toNanos();
        this.maxDepth = services.maxDepth();
    }

    void watch(Jsonata.Frame frame) {
        frame.setEvaluateEntryCallback((expression, input, environment) -> enter());
        frame.setEvaluateExitCallback((expression, input, environment, result) -> exit(result));
    }

    private void enter() {
        if (++depth > maxDepth) {
            throw new JException("It is nested deeper than " + maxDepth + " levels: does a function call itself?", -1);
        }
        if (++steps % CLOCK_EVERY == 0) {
            checkClock();
        }
    }

    private void checkClock() {
        if (System.nanoTime() - start > maxNanos) {
            throw new JException(
                    "It ran longer than " + maxNanos / 1_000_000 + " ms: is there a loop that does not end?", -1);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new JException("It was interrupted.", -1);
        }
    }

    private void exit(@Nullable Object result) {
        depth--;
        boolean tooLong = result instanceof String text && text.length() > MAX_LENGTH;
        boolean tooMany =
                result instanceof List<?> list && list.size() > MAX_LENGTH && !(list instanceof Utils.RangeList);
        if (tooLong || tooMany) {
            throw new JException("A value in it grew past " + MAX_LENGTH + " items or characters.", -1);
        }
    }
}
