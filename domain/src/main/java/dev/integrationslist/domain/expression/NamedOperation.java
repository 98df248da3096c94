package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operator with named arguments.
 *
 * @param arguments at least the required ones
 */
public record NamedOperation(NamedOperator operator, Map<Parameter, Expression> arguments) implements Expression {
    /** @throws IllegalArgumentException if an argument is missing or not the operator's */
    public NamedOperation {
        arguments = Map.copyOf(arguments);
        if (!operator.parameters().containsAll(arguments.keySet())
                || !arguments.keySet().containsAll(operator.required())) {
            throw new IllegalArgumentException(operator.expectation());
        }
    }

    /** The argument of a parameter, or empty if it is left out. */
    public Optional<Expression> argument(Parameter parameter) {
        return Optional.ofNullable(arguments.get(parameter));
    }

    @Override
    public Value toValue() {
        List<Field> fields = new ArrayList<>();
        for (Parameter parameter : operator.parameters()) {
            argument(parameter).ifPresent(argument -> fields.add(new Field(parameter.key(), argument.toValue())));
        }
        return Document.of(operator.symbol(), Document.of(fields));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.namedOperation(this);
    }
}
