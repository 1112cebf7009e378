package dev.mezan.bench.states;

import java.util.Locale;
import java.util.Optional;

/**
 * What was measured.
 *
 * @param part the part of the benchmark
 * @param name what it is
 * @param value how much
 * @param unit of what
 * @param goal what was aimed at; empty where there is no goal
 */
record Figure(String part, String name, double value, String unit, Optional<Goal> goal) {
    /**
     * What a figure is to reach.
     *
     * @param atLeast whether more is better
     * @param value the bound
     */
    record Goal(boolean atLeast, double value) {
        boolean isReached(double figure) {
            return atLeast ? figure >= value : figure <= value;
        }
    }

    static Figure of(String part, String name, double value, String unit) {
        return new Figure(part, name, value, unit, Optional.empty());
    }

    Figure atLeast(double bound) {
        return new Figure(part, name, value, unit, Optional.of(new Goal(true, bound)));
    }

    Figure atMost(double bound) {
        return new Figure(part, name, value, unit, Optional.of(new Goal(false, bound)));
    }

    boolean isReached() {
        return goal.map(g -> g.isReached(value)).orElse(true);
    }

    /** The goal and whether it was reached, in words. */
    String verdict() {
        return goal.map(g -> (g.atLeast ? "at least " : "at most ")
                        + amount(g.value)
                        + (isReached() ? ": reached" : ": MISSED"))
                .orElse("");
    }

    String amount() {
        return amount(value);
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
