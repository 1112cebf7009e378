package dev.mezan.cli.cost;

import dev.mezan.cli.screen.Ink;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.runtime.meter.Bill;
import dev.mezan.runtime.meter.Prices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A month's bill, for people and as JSON.
 *
 * @param month the month
 * @param prices AWS's prices
 */
record MonthScreen(Month month, Prices prices) {
    List<String> lines(int width, Ink ink) {
        var rows = new ArrayList<List<String>>();
        month.lines().forEach(line -> rows.add(List.of(line.what(), units(line), dollars(line.usd(prices)))));
        rows.add(List.of("total", "", dollars(month.usd(prices, false))));
        rows.add(List.of("of it, when nobody uses it", "", dollars(month.usd(prices, true))));
        var title = String.format(Locale.ROOT, "a month of %,d tasks", month.tasks());
        return new TextTable(List.of(title, "units", "dollars"), rows).lines(width, ink);
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("tasks", month.tasks());
        json.put("usd", month.usd(prices, false));
        json.put("usd_idle", month.usd(prices, true));
        json.put("lines", month.lines().stream().map(this::entry).toList());
        return json;
    }

    private Map<String, Object> entry(Month.Line line) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("what", line.what());
        entry.put("usd", line.usd(prices));
        entry.put("idle", line.idle());
        return entry;
    }

    /** Where a line has many units, its bill is the table above. */
    private String units(Month.Line line) {
        var items = line.usage().bill(prices).items();
        return items.size() > 3
                ? "as above"
                : String.join(", ", items.stream().map(MonthScreen::units).toList());
    }

    private static String units(Bill.Item item) {
        return CostScreen.quantity(item.quantity()) + " " + item.unit().title();
    }

    private static String dollars(BigDecimal usd) {
        return String.format(Locale.ROOT, "$%,.2f", usd);
    }
}
