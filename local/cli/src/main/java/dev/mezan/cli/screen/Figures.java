package dev.mezan.cli.screen;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;

/** Figures as people read them. */
public final class Figures {
    private Figures() {}

    /** A duration: {@code 85 ms}, {@code 2.4 s}, {@code 3 min 05 s}. */
    public static String duration(Duration duration) {
        var millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis < 60_000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                : String.format(Locale.ROOT, "%d min %02d s", millis / 60_000, millis / 1000 % 60);
    }

    /** A size: {@code 512 B}, {@code 14.2 KB}, {@code 3.1 MB}; a kilobyte has 1,000 bytes. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f KB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** An amount of US dollars with two significant digits: {@code $0.0000042}. */
    public static String dollars(double usd) {
        return "$"
                + new BigDecimal(usd)
                        .round(new MathContext(2))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** A count with its noun: {@code 1 file}, {@code 2,000 files}. */
    public static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
