package dev.integrationslist.adapter.mongo;

import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.JavaScript;
import dev.integrationslist.domain.document.MaxKey;
import dev.integrationslist.domain.document.MinKey;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** ValueKinds of values that some servers do not treat as MongoDB does. */
final class ValueKinds {
    private static final Set<String> TYPES_NOT_KNOWN =
            Set.of("undefined", "dbPointer", "javascript", "symbol", "javascriptWithScope", "regex");

    /** Syntax that Java's patterns lack or read differently. */
    private static final Pattern NOT_JAVA = Pattern.compile("\\(\\*|\\(\\?P|\\[:|\\\\p|\\[[^]]*[ #]");

    private ValueKinds() {}

    static boolean hasSurrogates(Value value) {
        return value instanceof StringValue text && text.value().chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    /** Whether it compares with values of all types. */
    static boolean isEnd(Value value) {
        return value instanceof MinKey || value instanceof MaxKey;
    }

    static boolean isOfNoOrder(Value value) {
        return value instanceof JavaScript || value instanceof RegularExpression;
    }

    static boolean isTypeNotKnown(Value type) {
        return type instanceof StringValue name && TYPES_NOT_KNOWN.contains(name.value());
    }

    static boolean isNotInt(Value value) {
        return value instanceof Int64 whole && (int) whole.value() != whole.value()
                || value instanceof DoubleValue number && !(Math.abs(number.value()) < 1L << 31)
                || value instanceof Decimal128;
    }

    static boolean isNan(Value value) {
        return value instanceof DoubleValue number && Double.isNaN(number.value())
                || value instanceof Decimal128 decimal && decimal.kind() == Decimal128.Kind.NAN;
    }

    static boolean isBeyondDoubles(Value value) {
        return value instanceof DoubleValue number && Math.abs(number.value()) >= 0x1p53
                || value instanceof Int64 whole && Math.abs((double) whole.value()) >= 0x1p53
                || isNoDouble(value);
    }

    /** Whether the conversion to a double changes the number, other than to one beyond all longs. */
    static boolean isNoDouble(Value value) {
        return value instanceof Int64 whole && (double) whole.value() == 0x1p63
                || value instanceof Decimal128 decimal
                        && decimal.kind() == Decimal128.Kind.FINITE
                        && (Double.isInfinite(decimal.toBigDecimal().doubleValue())
                                || new BigDecimal(decimal.toBigDecimal().doubleValue())
                                                .compareTo(decimal.toBigDecimal())
                                        != 0);
    }

    static boolean isNotPlain(Value value) {
        return value instanceof StringValue text && !text.value().matches("[ -~]+");
    }

    static boolean isNotJava(Value value) {
        return value instanceof RegularExpression expression
                && NOT_JAVA.matcher(expression.pattern()).find();
    }
}
