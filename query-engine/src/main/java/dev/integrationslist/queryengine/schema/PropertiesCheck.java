package dev.integrationslist.queryengine.schema;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.queryengine.regex.CompiledRegex;
import java.util.BitSet;

/**
 * A check of the fields of documents: {@code properties}, {@code patternProperties} and {@code additionalProperties}.
 *
 * @param named by the indexes of the names
 * @param matching by the indexes of the patterns
 */
record PropertiesCheck(
        FieldNames names, ValueCheck[] named, CompiledRegex[] patterns, ValueCheck[] matching, ValueCheck others)
        implements ValueCheck {

    @Override
    public boolean passes(Value value) {
        if (value instanceof Document document) {
            BitSet seen = new BitSet(named.length);
            for (Field field : document) {
                if (!passes(field, seen)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Of several fields with one name, {@code properties} means the first. */
    private boolean passes(Field field, BitSet seen) {
        int index = names.index(field.name());
        boolean isOther = index < 0;
        if (!isOther && !seen.get(index)) {
            seen.set(index);
            if (!named[index].passes(field.value())) {
                return false;
            }
        }
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i].find(field.name())) {
                isOther = false;
                if (!matching[i].passes(field.value())) {
                    return false;
                }
            }
        }
        return !isOther || others.passes(field.value());
    }
}
