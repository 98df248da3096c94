package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an array for which a condition is true.
 *
 * @param as the variable that holds the element in {@code condition}
 * @param limit the maximum number of elements, or null for all
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/filter/">$filter</a>
 */
public record ArrayFilter(
        Expression input,
        String as,
        Expression condition,
        @Nullable Expression limit) implements Expression {
    static final String OPERATOR = "$filter";
    static final String CONDITION = "cond";
    static final String LIMIT = "limit";

    @Override
    public Value toValue() {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("input", input.toValue()),
                new Field("as", new StringValue(as)),
                new Field(CONDITION, condition.toValue())));
        if (limit != null) {
            fields.add(new Field(LIMIT, limit.toValue()));
        }
        return Document.of(OPERATOR, Document.of(fields));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.filter(this);
    }
}
