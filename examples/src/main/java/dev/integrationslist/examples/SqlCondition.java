package dev.integrationslist.examples;

import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Comparison;
import dev.integrationslist.domain.query.FieldFilter;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.LogicalFilter;
import dev.integrationslist.domain.query.LogicalOperator;
import dev.integrationslist.domain.query.Membership;
import dev.integrationslist.domain.query.Predicate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An SQL condition on the column {@code document} that every match of a filter meets. A filter that SQL might answer in
 * another way than MongoDB becomes {@link #ANY}: the query engine decides on what is left.
 *
 * @param parameters of its question marks, in order
 */
record SqlCondition(String sql, List<Object> parameters) {
    /** The condition that every document meets. */
    static final SqlCondition ANY = new SqlCondition("1", List.of());

    /** Names that mean the same in SQLite's JSON paths: none is an index of an array, or a key of Extended JSON. */
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    /** Far below 1,000, the depth of an expression that SQLite takes. */
    private static final int MOST_PARAMETERS = 300;

    private static final Pattern PLAIN_TEXT = Pattern.compile("\\p{Print}*");

    static SqlCondition of(Filter filter) {
        if (filter instanceof LogicalFilter logical && logical.operator() != LogicalOperator.NOR) {
            return join(logical.operator().name(), logical.filters(), SqlCondition::of);
        }
        return filter instanceof FieldFilter field
                        && PLAIN_PATH.matcher(field.path().name()).matches()
                ? throughArrays("$." + field.path().name(), field.predicate())
                : ANY;
    }

    /** MongoDB also looks a name up in the documents of an array: SQL leaves those to the query engine. */
    private static SqlCondition throughArrays(String path, Predicate predicate) {
        SqlCondition condition = of(path, predicate);
        for (int dot = path.indexOf('.', 2); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            SqlCondition array = new SqlCondition("json_type(document, ?) = 'array'", List.of(path.substring(0, dot)));
            condition = join("OR", List.of(condition, array), Function.identity());
        }
        return condition;
    }

    private static SqlCondition of(String path, Predicate predicate) {
        if (predicate instanceof Comparison comparison) {
            Value operand = comparison.operand();
            return switch (comparison.relation()) {
                case EQ -> equal(path, operand);
                case NE -> ANY;
                case GT -> date(path, ">", operand);
                case GTE -> date(path, ">=", operand);
                case LT -> date(path, "<", operand);
                case LTE -> date(path, "<=", operand);
            };
        }
        return predicate instanceof Membership membership && membership.member()
                ? join("OR", membership.values(), value -> equal(path, value))
                : ANY;
    }

    // docs: sql equality
    /** Compares the value, or the members of an array. A symbol, which equals a string in MongoDB, is an object in JSON. */
    private static SqlCondition equal(String path, Value operand) {
        if (operand instanceof StringValue text
                && PLAIN_TEXT.matcher(text.value()).matches()) {
            String sql = "(json_type(document, ?) = 'object' OR EXISTS (SELECT 1 FROM json_each(document, ?)"
                    + " WHERE type = 'object' OR type = 'text' AND atom = ?))";
            return new SqlCondition(sql, List.of(path, path, text.value()));
        }
        return date(path, "=", operand);
    }
    // docs: end

    private static SqlCondition date(String path, String relation, Value operand) {
        String sql =
                "(json_type(document, ?) = 'array' OR CAST(json_extract(document, ?) AS INTEGER) " + relation + " ?)";
        return operand instanceof DateTime date
                ? new SqlCondition(sql, List.of(path, path + ".\"$date\".\"$numberLong\"", date.epochMillis()))
                : ANY;
    }

    /** {@link #ANY} adds nothing to a conjunction, and makes a disjunction {@link #ANY}. */
    private static <T> SqlCondition join(String operator, List<T> parts, Function<T, SqlCondition> condition) {
        List<SqlCondition> all = parts.stream().map(condition).toList();
        List<SqlCondition> some = all.stream().filter(part -> !part.equals(ANY)).toList();
        List<Object> parameters =
                some.stream().flatMap(part -> part.parameters().stream()).toList();
        boolean isAny = some.isEmpty() || operator.equals("OR") && some.size() < all.size();
        if (isAny || parameters.size() > MOST_PARAMETERS) {
            return ANY;
        }
        String sql = some.stream().map(SqlCondition::sql).collect(Collectors.joining(" " + operator + " ", "(", ")"));
        return some.size() == 1 ? some.get(0) : new SqlCondition(sql, parameters);
    }
}
