package dev.mezan.runtime.meter;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * Counts what AWS would bill, from many threads at once.
 *
 * <p>While a run's work is done on a thread, {@link #RUN} is bound to the run's own meter, and what is counted for the
 * suite is counted for the run too.
 */
public final class Meter {
    /** The meter of the run whose work this thread does; unbound when it does none. */
    public static final ScopedValue<Meter> RUN = ScopedValue.newInstance();

    private final Map<Unit, DoubleAdder> quantities = new EnumMap<>(Unit.class);

    /** A meter at zero. */
    public Meter() {
        for (var unit : Unit.values()) {
            quantities.put(unit, new DoubleAdder());
        }
    }

    /** Counts for this meter, and for the run's if one is bound. */
    public void count(Unit unit, double quantity) {
        add(unit, quantity);
        if (RUN.isBound() && RUN.get() != this) {
            RUN.get().add(unit, quantity);
        }
    }

    /** What has been counted, by unit; units at zero are left out. */
    public Map<Unit, Double> totals() {
        var totals = new EnumMap<Unit, Double>(Unit.class);
        quantities.forEach((unit, sum) -> {
            if (sum.sum() > 0) {
                totals.put(unit, sum.sum());
            }
        });
        return totals;
    }

    private void add(Unit unit, double quantity) {
        var sum = quantities.get(unit);
        if (sum == null) {
            throw new IllegalStateException("No counter for " + unit);
        }
        sum.add(quantity);
    }
}
