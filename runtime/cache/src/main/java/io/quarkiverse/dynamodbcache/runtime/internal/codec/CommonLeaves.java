package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The leaves that are not about time: text, numbers, identifiers. */
final class CommonLeaves {

    /** To parse a number takes time with the square of its digits: 0.1 s for so many, hours for 16 MB of them. */
    private static final int MOST_DIGITS = 100_000;

    static final Leaf<Boolean> BOOLEAN = new Leaf<>('b', Boolean.class, Object::toString, Boolean::valueOf);
    static final Leaf<Byte> BYTE = new Leaf<>('y', Byte.class, Object::toString, Byte::valueOf);
    static final Leaf<Short> SHORT = new Leaf<>('h', Short.class, Object::toString, Short::valueOf);
    static final Leaf<Integer> INT = new Leaf<>('i', Integer.class, Object::toString, Integer::valueOf);
    static final Leaf<Long> LONG = new Leaf<>('l', Long.class, Object::toString, Long::valueOf);
    static final Leaf<Float> FLOAT = new Leaf<>('f', Float.class, ShortestDecimal::of, Float::valueOf);
    static final Leaf<Double> DOUBLE = new Leaf<>('d', Double.class, ShortestDecimal::of, Double::valueOf);
    static final Leaf<Character> CHAR = new Leaf<>('c', Character.class, Object::toString, CommonLeaves::onlyChar);

    static final List<Leaf<?>> PRIMITIVE = List.of(BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR);

    static final List<Leaf<?>> ALL = all();

    private CommonLeaves() {
    }

    private static List<Leaf<?>> all() {
        List<Leaf<?>> all = new ArrayList<>(PRIMITIVE);
        all.add(new Leaf<>('s', String.class, text -> text, text -> text));
        all.add(new Leaf<>('g', BigInteger.class, Object::toString, text -> new BigInteger(bounded(text))));
        all.add(new Leaf<>('G', BigDecimal.class, Object::toString, CommonLeaves::decimal));
        all.add(new Leaf<>('u', UUID.class, Object::toString, UUID::fromString));
        all.add(new Leaf<>('U', URI.class, UriText::of, URI::create));
        all.add(new Leaf<>('W', Locale.class, LocaleText::of, LocaleText::locale));
        all.add(new Leaf<>('Q', Currency.class, Currency::getCurrencyCode, Currency::getInstance));
        return List.copyOf(all);
    }

    // The constructor refuses what toString prints for exponents beyond those of an int.
    private static BigDecimal decimal(String text) {
        bounded(text);
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return new BigDecimal(text);
        }
        BigDecimal digits = new BigDecimal(text.substring(0, exponent));
        long scale = digits.scale() - Long.parseLong(text.substring(exponent + 1));
        return new BigDecimal(digits.unscaledValue(), Math.toIntExact(scale));
    }

    private static String bounded(String digits) {
        if (digits.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("More than %s digits".formatted(MOST_DIGITS));
        }
        return digits;
    }

    private static char onlyChar(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("Not one character");
        }
        return text.charAt(0);
    }
}
