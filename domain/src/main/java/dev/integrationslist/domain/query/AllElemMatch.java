package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import java.util.List;

/**
 * {@code $all} with a list of {@code $elemMatch}: an element of the array meets each of them.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/all/">$all</a>
 */
public record AllElemMatch(List<ElemMatch> matches) implements Predicate {
    public AllElemMatch {
        matches = List.copyOf(matches);
        if (matches.isEmpty()) {
            throw new OperandException("the list is empty", "use AllValues, which no document meets when empty");
        }
    }

    @Override
    public FieldOperator operator() {
        return FieldOperator.ALL;
    }

    @Override
    public Value operand() {
        return Array.of(matches.stream()
                .map(match -> Document.of(match.operator().symbol(), match.operand()))
                .toList());
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.allElemMatch(this);
    }
}
