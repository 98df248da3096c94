package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import java.util.List;

/**
 * An expression with variables, which are evaluated before it and do not see each other.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/let/">$let</a>
 */
public record Let(List<Binding> variables, Expression body) implements Expression {
    static final String OPERATOR = "$let";
    static final String VARIABLES = "vars";
    static final String BODY = "in";

    public Let {
        variables = List.copyOf(variables);
    }

    @Override
    public Value toValue() {
        return Document.of(
                OPERATOR,
                Document.of(new Field(VARIABLES, Binding.document(variables)), new Field(BODY, body.toValue())));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.let(this);
    }
}
