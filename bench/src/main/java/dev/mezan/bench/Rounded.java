package dev.mezan.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures with as many decimals as they deserve. */
public final class Rounded {
    private Rounded() {}

    /** A figure with some decimals. */
    public static BigDecimal to(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
