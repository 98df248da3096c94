package dev.integrationslist.queryengine.schema;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.SortedFields;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A check for equality to one of several values: numbers by value, documents regardless of the order of their fields.
 *
 * <p>Texts are in a hash table, other values in a search tree, so that a value is compared with a logarithm of their number.
 */
final class EqualityCheck implements ValueCheck {
    private final Set<String> texts = new HashSet<>();
    private final Set<Value> others;
    private final boolean composite;
    private final WorkBudget work;

    EqualityCheck(List<Value> values, WorkBudget work) {
        this.work = work;
        others = new TreeSet<>(new ValueOrder(work));
        for (Value value : values) {
            String text = text(value);
            if (text != null) {
                texts.add(text);
            } else {
                others.add(SortedFields.of(value));
            }
        }
        composite = others.stream().anyMatch(EqualityCheck::isComposite);
    }

    @Override
    public boolean passes(Value value) {
        String text = text(value);
        if (text != null) {
            return texts.contains(text);
        }
        return isComposite(value) ? composite && others.contains(sorted(value, work)) : others.contains(value);
    }

    private static boolean isComposite(Value value) {
        return value instanceof Document || value instanceof Array;
    }

    /** The text of a string or a symbol, which are equal if their texts are. */
    private static @Nullable String text(Value value) {
        return value instanceof StringValue string
                ? string.value()
                : value instanceof Symbol symbol ? symbol.value() : null;
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
