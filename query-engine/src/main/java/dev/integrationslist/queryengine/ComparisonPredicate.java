package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.query.Comparison;
import dev.integrationslist.domain.query.ComparisonOperator;
import org.jspecify.annotations.Nullable;

/**
 * A comparison with an operand: only within a type class, except that null also stands for a missing field and that MinKey
 * and MaxKey are below and above all values.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/method/db.collection.find/#type-bracketing">Type bracketing</a>
 */
final class ComparisonPredicate implements ValuePredicate {
    private final Value operand;
    private final int rank;
    private final boolean nan;
    private final ValueOrder order;

    /** Whether a value below the operand passes, one that is the same, and one above. */
    private final boolean below;

    private final boolean same;
    private final boolean above;

    /** Whether a value of another type class passes, and whether a missing field does. */
    private final boolean foreign;

    private final boolean missing;

    ComparisonPredicate(Comparison comparison, ValueOrder order) {
        this.order = order;
        operand = comparison.operand();
        rank = operand.type().rank();
        nan = isNan(operand);
        ComparisonOperator relation = comparison.relation();
        below = relation == ComparisonOperator.LT || relation == ComparisonOperator.LTE;
        above = relation == ComparisonOperator.GT || relation == ComparisonOperator.GTE;
        same = relation == ComparisonOperator.EQ
                || relation == ComparisonOperator.LTE
                || relation == ComparisonOperator.GTE;
        foreign = operand.type() == ValueType.MIN_KEY ? above : operand.type() == ValueType.MAX_KEY && below;
        missing = operand.type() == ValueType.NULL ? same : foreign;
    }

    /** The most common types first, without the order of all values. */
    @Override
    public boolean test(@Nullable Value value) {
        if (value instanceof StringValue text && operand instanceof StringValue other && !below && !above) {
            return text.value().equals(other.value());
        }
        if (value instanceof Int32 number && operand instanceof Int32 other) {
            return passes(Integer.compare(number.value(), other.value()));
        }
        if (value instanceof DateTime date && operand instanceof DateTime other) {
            return passes(Long.compare(date.epochMillis(), other.epochMillis()));
        }
        if (value instanceof BooleanValue truth && operand instanceof BooleanValue other) {
            return passes(Boolean.compare(truth.value(), other.value()));
        }
        return value == null ? missing : value.type().rank() == rank ? inOrder(value) : foreign;
    }

    private boolean inOrder(Value value) {
        int relation = order.compare(value, operand);
        return relation == 0 ? same : !nan && !isNan(value) && passes(relation);
    }

    private boolean passes(int relation) {
        return relation == 0 ? same : relation < 0 ? below : above;
    }

    private static boolean isNan(Value value) {
        return value instanceof NumberValue number && number.isNaN();
    }
}
