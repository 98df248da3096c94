package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.Objects;

/**
 * A constant.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/literal/">$literal</a>
 */
public record Literal(Value value) implements Expression {
    static final String OPERATOR = "$literal";

    public Literal {
        Objects.requireNonNull(value, "value");
    }

    /** The value itself, unless it would be parsed as something else. */
    @Override
    public Value toValue() {
        boolean ambiguous = value instanceof Document
                || value instanceof Array
                || value instanceof StringValue text && text.value().startsWith("$");
        return ambiguous ? Document.of(OPERATOR, value) : value;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.literal(this);
    }
}
