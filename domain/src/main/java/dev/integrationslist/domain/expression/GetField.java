package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;

/**
 * One field of a document, whose name may have dots and dollar signs; missing if the input is no document.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/getField/">$getField</a>
 */
public record GetField(String name, Expression input) implements Expression {
    static final String OPERATOR = "$getField";
    static final String NAME = "field";

    @Override
    public Value toValue() {
        return Document.of(
                OPERATOR,
                Document.of(
                        new Field(NAME, new Literal(new StringValue(name)).toValue()),
                        new Field("input", input.toValue())));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.getField(this);
    }
}
