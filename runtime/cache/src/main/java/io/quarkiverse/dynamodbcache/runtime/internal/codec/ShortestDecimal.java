package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Predicate;

/**
 * The fewest digits that name a floating point number.
 * <p>
 * {@link Double#toString} prints other digits since Java 19, so instances on different JVMs would not find each other's
 * entries.
 */
final class ShortestDecimal {

    private static final long EXACT_IN_FLOAT = 1L << 24;
    private static final long EXACT_IN_DOUBLE = 1L << 53;
    private static final int ENOUGH_DIGITS = 17;

    private ShortestDecimal() {
    }

    static String of(float value) {
        if (isNoFraction(value, EXACT_IN_FLOAT)) {
            return Long.toString((long) value);
        }
        return of(value, text -> Float.parseFloat(text) == value);
    }

    static String of(double value) {
        if (isNoFraction(value, EXACT_IN_DOUBLE)) {
            return Long.toString((long) value);
        }
        return of(value, text -> Double.parseDouble(text) == value);
    }

    private static boolean isNoFraction(double value, long bound) {
        return value != 0 && Math.abs(value) < bound && value == (long) value;
    }

    private static String of(double value, Predicate<String> isExact) {
        if (value == 0) {
            return Double.compare(value, 0.0) == 0 ? "0" : "-0";
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal precise = new BigDecimal(value).round(new MathContext(ENOUGH_DIGITS));
        int digits = 1;
        String text = precise.round(new MathContext(digits)).toString();
        while (digits < ENOUGH_DIGITS && !isExact.test(text)) {
            digits++;
            text = precise.round(new MathContext(digits)).toString();
        }
        return text;
    }
}
