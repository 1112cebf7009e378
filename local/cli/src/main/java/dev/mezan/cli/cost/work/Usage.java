package dev.mezan.cli.cost.work;

import dev.mezan.runtime.meter.Bill;
import dev.mezan.runtime.meter.Prices;
import dev.mezan.runtime.meter.Unit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * What was used of each unit.
 *
 * @param quantities how much; units at zero are left out
 */
public record Usage(Map<Unit, Double> quantities) {
    /** Nothing. */
    public static final Usage NONE = new Usage(Map.of());

    /** What depends on how fast the machine is, which a difference of two measurements does not tell. */
    private static final Set<Unit> BY_TIME = Set.of(Unit.LAMBDA_GB_SECOND, Unit.EXPRESS_GB_SECOND);

    private static final double TENTHS = 10;

    public Usage {
        var kept = new EnumMap<Unit, Double>(Unit.class);
        quantities.forEach((unit, quantity) -> {
            if (quantity != 0) {
                kept.put(unit, quantity);
            }
        });
        quantities = Map.copyOf(kept);
    }

    /** How much of a unit. */
    public double of(Unit unit) {
        return quantities.getOrDefault(unit, 0.0);
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return with(other, Double::sum);
    }

    /** What this used more than another; less than it of nothing, or the quantity is negative. */
    public Usage minus(Usage other) {
        return with(other, (a, b) -> a - b);
    }

    /** So many times as much. */
    public Usage times(double factor) {
        var scaled = new EnumMap<Unit, Double>(Unit.class);
        quantities.forEach((unit, quantity) -> scaled.put(unit, quantity * factor));
        return new Usage(scaled);
    }

    /** The same if everything took so many times as long. */
    public Usage slower(double factor) {
        var scaled = new EnumMap<Unit, Double>(Unit.class);
        quantities.forEach((unit, quantity) -> scaled.put(unit, BY_TIME.contains(unit) ? quantity * factor : quantity));
        return new Usage(scaled);
    }

    /** The same without what is billed by time. */
    public Usage counted() {
        return slower(0);
    }

    /**
     * The same without what is billed by time, and to a tenth: what one more of something uses, without what was looked up
     * again by chance while one or the other was measured.
     */
    public Usage settled() {
        var settled = new EnumMap<Unit, Double>(Unit.class);
        counted()
                .quantities()
                .forEach((unit, quantity) ->
                        settled.put(unit, unit == Unit.LOG_GB ? quantity : Math.rint(quantity * TENTHS) / TENTHS));
        return new Usage(settled);
    }

    /** What AWS bills for it. */
    public Bill bill(Prices prices) {
        return Bill.of(ordered(), prices);
    }

    /** That bill's sum in US dollars. */
    public BigDecimal usd(Prices prices) {
        return bill(prices).usd();
    }

    private EnumMap<Unit, Double> ordered() {
        var ordered = new EnumMap<Unit, Double>(Unit.class);
        ordered.putAll(quantities);
        return ordered;
    }

    private Usage with(Usage other, BinaryOperator<Double> operator) {
        var result = new EnumMap<Unit, Double>(Unit.class);
        for (var unit : Unit.values()) {
            result.put(unit, operator.apply(of(unit), other.of(unit)));
        }
        return new Usage(result);
    }
}
