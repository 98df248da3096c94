package dev.integrationslist.queryengine.schema;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.regex.CompiledRegex;
import java.util.Set;

/**
 * A check of the fields of documents by {@code patternProperties}, and by {@code additionalProperties} for those that have
 * neither a name nor a pattern in the schema.
 *
 * @param names of {@code properties}
 * @param matching by the indexes of the patterns
 */
record UnnamedFieldsCheck(
        Set<String> names, CompiledRegex[] patterns, ValueCheck[] matching, ValueCheck others, WorkBudget work)
        implements ValueCheck {

    @Override
    public boolean passes(Value value) {
        if (value instanceof Document document) {
            for (Field field : document) {
                work.charge(1);
                if (!passes(field)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean passes(Field field) {
        boolean isOther = !names.contains(field.name());
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
