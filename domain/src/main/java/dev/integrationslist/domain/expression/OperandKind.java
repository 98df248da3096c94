package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Timestamp;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of value that an operator takes. A constant of another kind makes the operator fail for every document, so that it
 * is refused; null is a matter of the operator.
 */
public enum OperandKind {
    ANY("a value", value -> true),
    ARRAY("an array", Array.class::isInstance),
    NUMBER("a number", NumberValue.class::isInstance),
    STRING("a string", StringValue.class::isInstance),
    DATE("a date", value -> value instanceof DateTime || value instanceof Timestamp || value instanceof ObjectId);

    private final String description;
    private final Predicate<Value> values;

    OperandKind(String description, Predicate<Value> values) {
        this.description = description;
        this.values = values;
    }

    /** The kind with its article. */
    String description() {
        return description;
    }

    /** Refuses a constant of another kind. */
    void require(Expression operand, ExpressionPlace place) {
        require(operand, description, value -> true, place);
    }

    /** Refuses a constant of another kind, or one of this kind that a condition does not hold for. */
    void require(Expression operand, String expected, Predicate<Value> condition, ExpressionPlace place) {
        Value constant = constant(operand);
        if (constant == null || constant instanceof NullValue || constant instanceof Undefined) {
            return;
        }
        if (!values.test(constant) || !condition.test(constant)) {
            throw place.refusal("the " + constant.type().alias() + " does not fit", "give " + expected);
        }
    }

    /** The value of a constant; of a list or an object, an empty one; null if the value depends on the document. */
    private static @Nullable Value constant(Expression operand) {
        return operand instanceof Literal literal
                ? literal.value()
                : operand instanceof ArrayExpression
                        ? Array.EMPTY
                        : operand instanceof ObjectExpression ? Document.EMPTY : null;
    }
}
