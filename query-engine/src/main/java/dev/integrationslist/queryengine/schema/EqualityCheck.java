package dev.integrationslist.queryengine.schema;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.SortedFields;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A check for equality to one of several values: numbers by value, documents regardless of the order of their fields.
 *
 * <p>The values are in a search tree, so that a value is compared with a logarithm of their number.
 */
final class EqualityCheck implements ValueCheck {
    private final Set<Value> values;
    private final Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    private final WorkBudget work;

    EqualityCheck(List<Value> values, WorkBudget work) {
        this.values = new TreeSet<>(new ValueOrder(work));
        for (Value value : values) {
            this.values.add(SortedFields.of(value));
            types.add(value.type());
        }
        this.work = work;
    }

    @Override
    public boolean passes(Value value) {
        boolean composite = value instanceof Document || value instanceof Array;
        return !composite
                ? values.contains(value)
                : types.contains(value.type()) && values.contains(sorted(value, work));
    }

    /** Whether no two elements are equal, in the time of a sort. */
    static boolean areDistinct(Array array, WorkBudget work) {
        Set<Value> distinct = new TreeSet<>(new ValueOrder(work));
        int comparisons = Integer.SIZE - Integer.numberOfLeadingZeros(array.size());
        for (int i = 0; i < array.size(); i++) {
            work.charge(comparisons);
            if (!distinct.add(sorted(array.get(i), work))) {
                return false;
            }
        }
        return true;
    }

    private static Value sorted(Value value, WorkBudget work) {
        charge(value, work);
        return SortedFields.of(value);
    }

    /** Charges one unit for every value in a value. */
    private static void charge(Value value, WorkBudget work) {
        if (value instanceof Document document) {
            for (Field field : document) {
                work.charge(1);
                charge(field.value(), work);
            }
        } else if (value instanceof Array array) {
            for (Value element : array) {
                work.charge(1);
                charge(element, work);
            }
        }
    }
}
