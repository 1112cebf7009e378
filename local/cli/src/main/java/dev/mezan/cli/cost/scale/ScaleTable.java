package dev.mezan.cli.cost.scale;

import dev.mezan.catalog.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * How much of each quota is needed at each rate.
 *
 * @param quotas the quotas
 */
public record ScaleTable(List<Quota> quotas) {
    /** The rates that are looked at, in tasks a second. */
    private static final double[] RATES = {10, 1_000, 10_000, 100_000};

    public ScaleTable {
        quotas = List.copyOf(quotas);
    }

    /** The table of a catalog. */
    public static ScaleTable of(Catalog catalog) {
        return new ScaleTable(Quotas.of(catalog).all());
    }

    /** The titles of its columns. */
    public List<String> titles() {
        var titles = new ArrayList<>(List.of("a second", "default", "kind"));
        DoubleStream.of(RATES).mapToObj(ScaleTable::figure).forEach(titles::add);
        return titles;
    }

    /** Its rows: what so many tasks a second need, and how many times the default where it is more. */
    public List<List<String>> rows() {
        return quotas.stream().map(ScaleTable::row).toList();
    }

    /** The same as Markdown. */
    public List<String> markdown() {
        var lines = new ArrayList<String>();
        lines.add(line(titles()));
        lines.add("|---|---|---" + "|---".repeat(RATES.length) + "|");
        rows().forEach(row -> lines.add(line(row)));
        return lines;
    }

    /** The same as JSON values. */
    public List<Map<String, Object>> json() {
        return quotas.stream().map(ScaleTable::entry).toList();
    }

    private static Map<String, Object> entry(Quota quota) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("quota", quota.name());
        entry.put("default", quota.limit());
        entry.put("kind", quota.kind().word());
        entry.put("source", quota.source().toString());
        var demand = new LinkedHashMap<String, Object>();
        DoubleStream.of(RATES)
                .forEach(rate ->
                        demand.put(Long.toString((long) rate), quota.demand().applyAsDouble(rate)));
        entry.put("demand_at", demand);
        return entry;
    }

    private static List<String> row(Quota quota) {
        var row = new ArrayList<>(
                List.of(quota.name(), figure(quota.limit()), quota.kind().word()));
        DoubleStream.of(RATES).mapToObj(rate -> cell(quota, rate)).forEach(row::add);
        return row;
    }

    private static String cell(Quota quota, double rate) {
        var need = figure(quota.demand().applyAsDouble(rate));
        var share = quota.share(rate);
        return share <= 1 ? need : need + String.format(Locale.ROOT, " (%.1f×)", share);
    }

    private static String figure(double value) {
        return value >= 10
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
