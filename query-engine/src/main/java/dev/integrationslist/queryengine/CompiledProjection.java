package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.FieldPath;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Projection.Mode;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A projection as a tree of names: a leaf is a field that is included or excluded as a whole. */
final class CompiledProjection {
    private final boolean include;
    private final WorkBudget budget;
    private final Map<String, CompiledProjection> children = new HashMap<>();

    private CompiledProjection(boolean include, WorkBudget budget) {
        this.include = include;
        this.budget = budget;
    }

    /** @param budget charged with the fields and elements that are visited */
    static CompiledProjection compile(Projection projection, WorkBudget budget) {
        CompiledProjection root = new CompiledProjection(projection.mode() == Mode.INCLUDE, budget);
        for (FieldPath path : projection.paths()) {
            CompiledProjection node = root;
            for (String name : path.components()) {
                node = node.children.computeIfAbsent(name, unseen -> new CompiledProjection(root.include, budget));
            }
        }
        if (projection.id() == root.include) {
            root.children.computeIfAbsent(Projection.ID, unseen -> new CompiledProjection(root.include, budget));
        }
        return root;
    }

    Document apply(Document document) {
        if (!include && children.isEmpty()) {
            return document;
        }
        budget.charge(document.size());
        List<Field> fields = new ArrayList<>(document.size());
        for (Field field : document) {
            Value value = applyTo(field);
            if (value != null) {
                fields.add(value == field.value() ? field : new Field(field.name(), value));
            }
        }
        return Document.of(fields);
    }

    private @Nullable Value applyTo(Field field) {
        CompiledProjection child = children.get(field.name());
        if (child == null) {
            return include ? null : field.value();
        }
        return child.children.isEmpty() ? (include ? field.value() : null) : child.below(field.value());
    }

    /** The projection of a value below a named field; a scalar has no parts. */
    private @Nullable Value below(Value value) {
        if (value instanceof Document document) {
            return apply(document);
        }
        if (!(value instanceof Array array)) {
            return include ? null : value;
        }
        budget.charge(array.size());
        List<Value> elements = new ArrayList<>(array.size());
        for (Value element : array) {
            Value left = below(element);
            if (left != null) {
                elements.add(left);
            }
        }
        return Array.of(elements);
    }
}
