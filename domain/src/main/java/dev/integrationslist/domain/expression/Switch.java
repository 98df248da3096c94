package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first branch whose case is true.
 *
 * @param branches at least one
 * @param otherwise the default; if it is null and no case is true, the evaluation fails
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/switch/">$switch</a>
 */
public record Switch(List<Branch> branches, @Nullable Expression otherwise) implements Expression {
    static final String OPERATOR = "$switch";
    static final String BRANCHES = "branches";
    static final String DEFAULT = "default";
    static final String CASE = "case";
    static final String THEN = "then";

    /** A condition and the value if it is true. */
    public record Branch(Expression condition, Expression then) {}

    public Switch {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException(OPERATOR + " takes at least one branch");
        }
    }

    @Override
    public Value toValue() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                BRANCHES,
                Array.of(branches.stream()
                        .map(branch -> Document.of(
                                new Field(CASE, branch.condition.toValue()), new Field(THEN, branch.then.toValue())))
                        .toList())));
        if (otherwise != null) {
            fields.add(new Field(DEFAULT, otherwise.toValue()));
        }
        return Document.of(OPERATOR, Document.of(fields));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.switching(this);
    }
}
