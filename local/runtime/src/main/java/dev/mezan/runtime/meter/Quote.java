package dev.mezan.runtime.meter;

import java.math.BigDecimal;
import java.net.URI;

/**
 * A price as AWS writes it down: so many dollars for so many units.
 *
 * @param usd the dollars
 * @param units for how many units: 1, 1,000 or 1,000,000
 * @param source the page that says so
 */
public record Quote(BigDecimal usd, long units, URI source) {
    static final long MILLION = 1_000_000;

    /** The price of one unit. */
    public BigDecimal each() {
        return usd.divide(BigDecimal.valueOf(units));
    }

    /** Such as {@code $0.20 a million}. */
    public String text() {
        return "$" + usd.toPlainString() + (units == MILLION ? " a million" : units == 1 ? " each" : " a thousand");
    }
}
