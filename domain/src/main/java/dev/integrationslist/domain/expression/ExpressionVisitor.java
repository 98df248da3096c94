package dev.integrationslist.domain.expression;

/**
 * A function of an expression with one case for each type of expression. A new type is a new method, so the compiler names
 * each implementation that lacks it.
 *
 * @param <R> the result
 */
public interface ExpressionVisitor<R> {
    R literal(Literal literal);

    R field(FieldReference field);

    R array(ArrayExpression array);

    R object(ObjectExpression object);

    R operation(Operation operation);

    R namedOperation(NamedOperation operation);

    R switching(Switch expression);

    R let(Let let);

    R map(ArrayMap map);

    R filter(ArrayFilter filter);

    R regexMatch(RegexMatch match);

    R getField(GetField getField);
}
