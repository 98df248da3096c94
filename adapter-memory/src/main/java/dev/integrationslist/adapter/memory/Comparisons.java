package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.query.Comparison;
import dev.integrationslist.domain.query.Eq;
import dev.integrationslist.domain.query.Gt;
import dev.integrationslist.domain.query.Gte;
import dev.integrationslist.domain.query.Lt;
import dev.integrationslist.domain.query.Lte;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of a value with an operand: only within a type class, but that null also stands for a missing field and that
 * MinKey and MaxKey are below and above everything.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/method/db.collection.find/#type-bracketing">Type bracketing</a>
 */
final class Comparisons {
    private Comparisons() {}

    static ElementTest test(Comparison comparison) {
        Value operand = comparison.operand();
        if (comparison instanceof Eq && operand instanceof StringValue string) {
            return equalTo(string);
        }
        boolean below = comparison instanceof Lt || comparison instanceof Lte;
        boolean above = comparison instanceof Gt || comparison instanceof Gte;
        boolean same = comparison instanceof Eq || comparison instanceof Lte || comparison instanceof Gte;
        return switch (operand.type()) {
            case NULL -> value -> same && isNullOrMissing(value);
            case MIN_KEY -> value -> isOf(ValueType.MIN_KEY, value) ? same : above;
            case MAX_KEY -> value -> isOf(ValueType.MAX_KEY, value) ? same : below;
            default -> ordered(operand, below, same, above);
        };
    }

    /** The commonest question of all, without the detour through the order. */
    private static ElementTest equalTo(StringValue operand) {
        String text = operand.value();
        return value -> value instanceof StringValue string
                ? string.value().equals(text)
                : isOf(ValueType.SYMBOL, value) && ValueOrder.INSTANCE.compare(value, operand) == 0;
    }

    private static ElementTest ordered(Value operand, boolean below, boolean same, boolean above) {
        int rank = operand.type().rank();
        boolean nan = isNan(operand);
        return value -> {
            if (value == null || value.type().rank() != rank) {
                return false;
            }
            int order = ValueOrder.INSTANCE.compare(value, operand);
            return order == 0 ? same : !nan && !isNan(value) && (order < 0 ? below : above);
        };
    }

    static boolean isNullOrMissing(@Nullable Value value) {
        return value == null || value.type() == ValueType.NULL;
    }

    private static boolean isOf(ValueType type, @Nullable Value value) {
        return value != null && value.type() == type;
    }

    private static boolean isNan(Value value) {
        return value instanceof DoubleValue number
                ? Double.isNaN(number.value())
                : value instanceof Decimal128 decimal && decimal.kind() == Decimal128.Kind.NAN;
    }
}
