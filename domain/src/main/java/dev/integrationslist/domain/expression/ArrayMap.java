package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;

/**
 * An array of what an expression gives for each element of an array.
 *
 * @param as the variable that holds the element in {@code body}
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/map/">$map</a>
 */
public record ArrayMap(Expression input, String as, Expression body) implements Expression {
    static final String OPERATOR = "$map";
    static final String BODY = "in";

    @Override
    public Value toValue() {
        return Document.of(
                OPERATOR,
                Document.of(
                        new Field("input", input.toValue()),
                        new Field("as", new StringValue(as)),
                        new Field(BODY, body.toValue())));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.map(this);
    }
}
