package dev.integrationslist.adapter.mongo;

import dev.integrationslist.domain.expression.ArrayExpression;
import dev.integrationslist.domain.expression.ArrayFilter;
import dev.integrationslist.domain.expression.ArrayMap;
import dev.integrationslist.domain.expression.Binding;
import dev.integrationslist.domain.expression.Expression;
import dev.integrationslist.domain.expression.ExpressionVisitor;
import dev.integrationslist.domain.expression.FieldReference;
import dev.integrationslist.domain.expression.GetField;
import dev.integrationslist.domain.expression.Let;
import dev.integrationslist.domain.expression.Literal;
import dev.integrationslist.domain.expression.NamedOperation;
import dev.integrationslist.domain.expression.ObjectExpression;
import dev.integrationslist.domain.expression.Operation;
import dev.integrationslist.domain.expression.RegexMatch;
import dev.integrationslist.domain.expression.Switch;
import dev.integrationslist.domain.query.ConstantFilter;
import dev.integrationslist.domain.query.ExpressionFilter;
import dev.integrationslist.domain.query.FieldFilter;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.FilterVisitor;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.LogicalFilter;
import dev.integrationslist.domain.query.LogicalOperator;
import dev.integrationslist.domain.query.SchemaFilter;
import java.util.List;

/**
 * The part of a filter that MongoDB evaluates.
 *
 * <p>MongoDB evaluates conditions in the order that suits it, and reports an error for the query as a whole if an expression
 * fails for one document. An expression that can fail is therefore not sent: the error would tell of documents that the
 * caller may not see. Sent are expressions of operators that fail for no document and whose cost is proportional to their
 * size.
 *
 * @param filter a filter that matches every document that the whole one does
 * @param isWhole whether the two match the same documents
 */
record Pushdown(Filter filter, boolean isWhole) {
    private static final Pushdown NOTHING = new Pushdown(Filter.EVERYTHING, false);

    static Pushdown of(Filter filter) {
        return filter.accept(Splitter.INSTANCE);
    }

    /** A conjunction is sent without the filters that cannot be; any other filter as a whole or not at all. */
    private enum Splitter implements FilterVisitor<Pushdown> {
        INSTANCE;

        @Override
        public Pushdown logical(LogicalFilter filter) {
            List<Pushdown> parts = filter.filters().stream().map(Pushdown::of).toList();
            if (parts.stream().allMatch(Pushdown::isWhole)) {
                return new Pushdown(filter, true);
            }
            return filter.operator() == LogicalOperator.AND
                    ? new Pushdown(
                            Filters.and(parts.stream().map(Pushdown::filter).toArray(Filter[]::new)), false)
                    : NOTHING;
        }

        @Override
        public Pushdown field(FieldFilter filter) {
            return new Pushdown(filter, true);
        }

        @Override
        public Pushdown schema(SchemaFilter filter) {
            return new Pushdown(filter, true);
        }

        @Override
        public Pushdown constant(ConstantFilter filter) {
            return new Pushdown(filter, true);
        }

        @Override
        public Pushdown expression(ExpressionFilter filter) {
            return filter.expression().accept(Infallible.INSTANCE) ? new Pushdown(filter, true) : NOTHING;
        }
    }

    /** Whether an expression fails for no document, in time proportional to its size and the document's. */
    private enum Infallible implements ExpressionVisitor<Boolean> {
        INSTANCE;

        private boolean all(List<Expression> expressions) {
            return expressions.stream().allMatch(expression -> expression.accept(this));
        }

        @Override
        public Boolean literal(Literal literal) {
            return true;
        }

        @Override
        public Boolean field(FieldReference field) {
            return true;
        }

        @Override
        public Boolean array(ArrayExpression array) {
            return all(array.elements());
        }

        @Override
        public Boolean object(ObjectExpression object) {
            return all(object.fields().stream().map(Binding::expression).toList());
        }

        @Override
        public Boolean operation(Operation operation) {
            boolean infallible = switch (operation.operator()) {
                case EQ, NE, GT, GTE, LT, LTE, CMP, AND, OR, NOT, COND, IF_NULL, IS_ARRAY, TYPE, IS_NUMBER -> true;
                case IN -> operation.operands().get(1) instanceof ArrayExpression;
                default -> false;
            };
            return infallible && all(operation.operands());
        }

        @Override
        public Boolean namedOperation(NamedOperation operation) {
            return false;
        }

        @Override
        public Boolean switching(Switch expression) {
            Expression otherwise = expression.otherwise();
            return otherwise != null
                    && otherwise.accept(this)
                    && expression.branches().stream()
                            .allMatch(branch -> all(List.of(branch.condition(), branch.then())));
        }

        @Override
        public Boolean let(Let let) {
            return false;
        }

        @Override
        public Boolean map(ArrayMap map) {
            return false;
        }

        @Override
        public Boolean filter(ArrayFilter filter) {
            return false;
        }

        @Override
        public Boolean regexMatch(RegexMatch match) {
            return false;
        }

        @Override
        public Boolean getField(GetField getField) {
            return false;
        }
    }
}
