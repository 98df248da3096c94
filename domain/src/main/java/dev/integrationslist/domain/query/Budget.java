package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import java.util.function.Supplier;

/** The rest of the bounds while a filter is parsed, and its refusals. */
final class Budget {
    private final QueryBounds bounds;
    private int predicates;

    Budget(QueryBounds bounds) {
        this.bounds = bounds;
    }

    void requirePatternLength(String pattern) {
        if (pattern.length() > bounds.patternLength()) {
            throw new OperandException(
                    "the pattern has " + pattern.length() + " characters", "use at most " + bounds.patternLength());
        }
    }

    void requireListSize(int size) {
        if (size > bounds.inSize()) {
            throw new OperandException("the list has " + size + " values", "use at most " + bounds.inSize());
        }
    }

    /** Checks the names and the depth of a value that is data. */
    void requireOrdinary(Value value, QueryPath place, int depth) {
        if (value instanceof Document document) {
            requireDepth(depth, place);
            for (Field field : document) {
                QueryPath at = place.field(field.name());
                if (FieldPath.FORBIDDEN.contains(field.name()) || field.name().indexOf('\0') >= 0) {
                    throw refused(at, "a field cannot have that name", "leave it out");
                }
                requireOrdinary(field.value(), at, depth + 1);
            }
        } else if (value instanceof Array array) {
            requireDepth(depth, place);
            for (int i = 0; i < array.size(); i++) {
                requireOrdinary(array.get(i), place.index(i), depth + 1);
            }
        }
    }

    void requireDepth(int depth, QueryPath place) {
        if (depth > bounds.nestingDepth()) {
            throw refused(place, "the query is nested too deep", "nest at most " + bounds.nestingDepth() + " levels");
        }
    }

    void count(QueryPath place) {
        if (++predicates > bounds.predicates()) {
            throw refused(place, "the query has too many predicates", "use at most " + bounds.predicates());
        }
    }

    /** Reads one query of a list. A query without predicates counts as one, so that a list of them is bounded too. */
    <T> T countingAtLeastOne(Supplier<T> reading, QueryPath place) {
        int before = predicates;
        T query = reading.get();
        if (predicates == before) {
            count(place);
        }
        return query;
    }

    /** Adds the place to the refusal of an operand. */
    static <T> T read(Supplier<T> reading, QueryPath place) {
        try {
            return reading.get();
        } catch (OperandException wrong) {
            throw refused(place, wrong.problem(), wrong.remedy());
        }
    }

    /** The same for a check. */
    static void run(Runnable check, QueryPath place) {
        try {
            check.run();
        } catch (OperandException wrong) {
            throw refused(place, wrong.problem(), wrong.remedy());
        }
    }

    static RefusedException refused(QueryPath place, String problem, String remedy) {
        return new RefusedException(ErrorCode.INVALID_FILTER, place.toString(), problem, remedy);
    }
}
