package dev.mezan.runtime.meter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What AWS would charge for what was counted.
 *
 * @param items one for each unit that was used
 * @param prices which prices were taken
 */
public record Bill(List<Item> items, String prices) {
    private static final int DECIMALS = 12;

    public Bill {
        items = List.copyOf(items);
    }

    /** Prices what a meter counted. */
    public static Bill of(Map<Unit, Double> totals, Prices prices) {
        var items = totals.entrySet().stream()
                .map(entry -> Item.of(entry.getKey(), entry.getValue(), prices))
                .toList();
        return new Bill(items, prices.title());
    }

    /** The sum in US dollars. */
    public BigDecimal usd() {
        return items.stream().map(Item::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The bill as JSON values: {@code usd}, {@code usd_per_1000_tasks} if the number of tasks is known and not zero,
     * {@code items}, {@code prices}.
     */
    public Map<String, Object> toJson(OptionalLong tasks) {
        var json = new LinkedHashMap<String, Object>();
        json.put("usd", usd());
        tasks.stream()
                .filter(count -> count > 0)
                .forEach(count -> json.put(
                        "usd_per_1000_tasks",
                        tidy(usd().multiply(BigDecimal.valueOf(1000))
                                .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP))));
        json.put("items", items.stream().map(Item::toJson).toList());
        json.put("prices", prices);
        return json;
    }

    private static BigDecimal tidy(BigDecimal amount) {
        var stripped = amount.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * One line of the bill.
     *
     * @param unit what was used
     * @param quantity how much of it
     * @param usd what that costs
     */
    public record Item(Unit unit, BigDecimal quantity, BigDecimal usd) {
        private static Item of(Unit unit, double quantity, Prices prices) {
            var exact = BigDecimal.valueOf(quantity);
            return new Item(unit, tidy(exact), tidy(exact.multiply(prices.of(unit))));
        }

        private Map<String, Object> toJson() {
            var json = new LinkedHashMap<String, Object>();
            json.put("service", unit.service());
            json.put("unit", unit.title());
            json.put("quantity", quantity);
            json.put("usd", usd);
            return json;
        }
    }
}
