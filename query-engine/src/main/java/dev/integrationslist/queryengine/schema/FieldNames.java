package dev.integrationslist.queryengine.schema;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Names of fields, each with an index, found in one pass over a document however many names there are. */
final class FieldNames {
    private final Map<String, Integer> indexes = new HashMap<>();
    private final WorkBudget work;

    /** @param names distinct; their order gives the indexes */
    FieldNames(Collection<String> names, WorkBudget work) {
        names.forEach(name -> indexes.put(name, indexes.size()));
        this.work = work;
    }

    /** The index of a name, or -1 if it is not one of the names. */
    int index(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** The indexes of the names that the document has. */
    BitSet in(Document document) {
        BitSet found = new BitSet(indexes.size());
        for (Field field : document) {
            work.charge(1);
            int index = index(field.name());
            if (index >= 0) {
                found.set(index);
            }
        }
        return found;
    }

    /** Whether the document has all of the names. */
    boolean areIn(Document document) {
        return in(document).cardinality() == indexes.size();
    }
}
