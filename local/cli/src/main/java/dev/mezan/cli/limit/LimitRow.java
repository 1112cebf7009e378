package dev.mezan.cli.limit;

import dev.mezan.core.agent.Rate;
import dev.mezan.core.limit.TenantLimit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A tenant's limit as a line and as a document.
 *
 * @param limit the limit
 * @param running how many of the tenant's runs have a place now
 */
record LimitRow(TenantLimit limit, long running) {
    static final List<String> TITLES = List.of("tenant", "runs at once", "running now", "rate");

    List<String> cells() {
        return List.of(
                limit.tenant(),
                limit.runs().isPresent() ? Integer.toString(limit.runs().getAsInt()) : "no limit",
                limit.runs().isPresent() ? Long.toString(running) : "",
                limit.rate().map(LimitRow::rate).orElse("no limit"));
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("tenant", limit.tenant());
        limit.runs().ifPresent(runs -> {
            document.put("runs", runs);
            document.put("running", running);
        });
        limit.rate().ifPresent(rate -> document.put("rate", rate));
        return document;
    }

    private static String rate(Rate rate) {
        return String.format(
                Locale.ROOT, "%s runs/s, at most %,d at once after a pause", number(rate.perSecond()), rate.burst());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
