package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Value;
import java.util.List;

/**
 * No value is in the list, in the sense of {@link In}.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/nin/">$nin</a>
 */
public record Nin(List<Value> values) implements Predicate {
    static final String OPERATOR = "$nin";

    public Nin {
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
