package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import java.util.List;

/**
 * A place in a query and the bounds that hold there. All methods but {@link #refusal} throw a {@link RefusedException} with
 * this place if a bound is exceeded.
 */
public interface ExpressionPlace {
    /** The place of a field's value, one level deeper. */
    ExpressionPlace field(String name);

    /** The place of an element, one level deeper. */
    ExpressionPlace index(int index);

    /** Checks the depth of a document or an array that stands here. */
    void requireDepth();

    /** Counts an operator that stands here. */
    void countOperator();

    /** Checks a value that is data at any depth. */
    void requireData(Value value);

    /** Checks the names of a field path. */
    void requirePath(List<String> names);

    /** Checks the length and the syntax of a pattern. */
    void requirePattern(RegularExpression expression);

    /** The refusal of what stands here. */
    RefusedException refusal(String problem, String remedy);
}
