package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Value;
import java.util.List;

/**
 * A value equals one of the list, or is found by one of its regular expressions; null also where the field is missing.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/in/">$in</a>
 */
public record In(List<Value> values) implements Predicate {
    static final String OPERATOR = "$in";

    public In {
        values = List.copyOf(values);
        values.forEach(Operators::requireListable);
    }

    @Override
    public String operator() {
        return OPERATOR;
    }

    @Override
    public Value operand() {
        return Array.of(values);
    }
}
