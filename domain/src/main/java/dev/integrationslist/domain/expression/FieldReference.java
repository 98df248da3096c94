package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.List;
import java.util.Objects;

/**
 * A variable, or a field below it. A path visits the documents in an array on its way and gives an array of what it finds; a
 * number in it is a name and never an index.
 *
 * @param variable {@link #ROOT}, {@link #CURRENT}, {@link #REMOVE} or the name of a variable in scope
 * @param names the names of the fields on the way; empty for the variable itself
 * @see <a href="https://www.mongodb.com/docs/manual/reference/aggregation-variables/">Variables</a>
 */
public record FieldReference(String variable, List<String> names) implements Expression {
    /** The whole document. */
    public static final String ROOT = "ROOT";

    /** The document that a path such as {@code $a} starts from: the whole document, unless {@code $let} binds it. */
    public static final String CURRENT = "CURRENT";

    /** The missing value. */
    public static final String REMOVE = "REMOVE";

    public FieldReference {
        Objects.requireNonNull(variable, "variable");
        names = List.copyOf(names);
    }

    /** The field at a path of names joined by dots. */
    public static FieldReference of(String path) {
        return new FieldReference(CURRENT, List.of(path.split("\\.", -1)));
    }

    @Override
    public Value toValue() {
        String path = String.join(".", names);
        if (variable.equals(CURRENT) && !names.isEmpty()) {
            return new StringValue("$" + path);
        }
        return new StringValue("$$" + variable + (names.isEmpty() ? "" : "." + path));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.field(this);
    }
}
