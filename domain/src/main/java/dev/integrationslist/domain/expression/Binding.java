package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import java.util.List;
import java.util.Objects;

/** A name and the expression that it stands for: a field of an object, a variable or an argument. */
public record Binding(String name, Expression expression) {
    public Binding {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expression, "expression");
    }

    static Document document(List<Binding> bindings) {
        return Document.of(bindings.stream()
                .map(binding -> new Field(binding.name, binding.expression.toValue()))
                .toList());
    }
}
