package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.expression.Expression;
import dev.integrationslist.domain.query.BitsPredicate.Quantifier;
import dev.integrationslist.domain.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Static factories of filters, one for each operator, that take plain Java values as {@link Value#of(Object)} converts them.
 *
 * <pre>{@code
 * Filter filter = and(eq("username", "rocket.cat"), or(gte("retryCount", 5), exists("scriptError")));
 * }</pre>
 *
 * <p>A path has names joined by dots, such as {@code _createdBy.username}. Each factory throws an
 * {@link IllegalArgumentException} if the path starts with a dollar sign or MongoDB would refuse the operand.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mql/query-predicates/">Query predicates</a>
 */
public final class Filters {
    private Filters() {}

    /** A filter on one field by any predicate. */
    public static Filter where(String path, Predicate predicate) {
        return new FieldFilter(new FieldPath(path), predicate);
    }

    /**
     * The field equals the value by MongoDB's rules: an array also if one of its elements does, a missing field if the value
     * is null; numbers of different types are equal if their values are.
     */
    public static Filter eq(String path, @Nullable Object value) {
        return where(path, Comparison.of(ComparisonOperator.EQ, value));
    }

    /** The negation of {@link #eq}. */
    public static Filter ne(String path, @Nullable Object value) {
        return where(path, Comparison.of(ComparisonOperator.NE, value));
    }

    /** The field is greater than the value and of the same type class. */
    public static Filter gt(String path, @Nullable Object value) {
        return where(path, Comparison.of(ComparisonOperator.GT, value));
    }

    /** The field is greater than or equal to the value and of the same type class. */
    public static Filter gte(String path, @Nullable Object value) {
        return where(path, Comparison.of(ComparisonOperator.GTE, value));
    }

    /** The field is less than the value and of the same type class. */
    public static Filter lt(String path, @Nullable Object value) {
        return where(path, Comparison.of(ComparisonOperator.LT, value));
    }

    /** The field is less than or equal to the value and of the same type class. */
    public static Filter lte(String path, @Nullable Object value) {
        return where(path, Comparison.of(ComparisonOperator.LTE, value));
    }

    /** The field equals one of the values, or matches one of the regular expressions among them. */
    public static Filter in(String path, @Nullable Object... values) {
        return in(path, Arrays.asList(values));
    }

    /** The field equals one of the values, or matches one of the regular expressions among them. */
    public static Filter in(String path, Iterable<?> values) {
        return where(path, new Membership(true, values(values)));
    }

    /** The negation of {@link #in(String, Object...)}. */
    public static Filter nin(String path, @Nullable Object... values) {
        return nin(path, Arrays.asList(values));
    }

    /** The negation of {@link #in(String, Iterable)}. */
    public static Filter nin(String path, Iterable<?> values) {
        return where(path, new Membership(false, values(values)));
    }

    /** Each of the values equals the field or an element of it. No document matches an empty list. */
    public static Filter all(String path, @Nullable Object... values) {
        return all(path, Arrays.asList(values));
    }

    /** Each of the values equals the field or an element of it. No document matches an empty list. */
    public static Filter all(String path, Iterable<?> values) {
        return where(path, new AllValues(values(values)));
    }

    /** The field is present, be it null. */
    public static Filter exists(String path) {
        return exists(path, true);
    }

    /** The field is present, be it null, or is missing. */
    public static Filter exists(String path, boolean present) {
        return where(path, new Exists(present));
    }

    /** The field, or an element of it, has one of the types. */
    public static Filter type(String path, ValueType... types) {
        return where(path, new Type(List.of(types)));
    }

    /** The field is a string that the regular expression matches somewhere. See {@link Regex#quote} for plain text. */
    public static Filter regex(String path, String pattern) {
        return regex(path, pattern, "");
    }

    /**
     * The field is a string that the regular expression matches somewhere.
     *
     * @param options letters of {@code imsx}
     */
    public static Filter regex(String path, String pattern, String options) {
        return where(path, new Regex(new RegularExpression(pattern, options)));
    }

    /** The field is a number that, truncated to a whole one, leaves the remainder when divided. */
    public static Filter mod(String path, long divisor, long remainder) {
        return where(path, new Mod(divisor, remainder));
    }

    /** The field is an array of that many elements. */
    public static Filter size(String path, int size) {
        return where(path, new Size(size));
    }

    /** The field is an array with an element that is a document and matches the filter. */
    public static Filter elemMatch(String path, Filter filter) {
        return where(path, new ElemMatchObject(filter));
    }

    /** The field is an array with an element that meets every predicate. */
    public static Filter elemMatch(String path, Predicate... predicates) {
        return where(path, new ElemMatchValue(List.of(predicates)));
    }

    /** All bits at the positions, counted from the lowest, are set in a whole number or a binary value. */
    public static Filter bitsAllSet(String path, int... positions) {
        return bits(path, Quantifier.ALL_SET, positions);
    }

    /** All bits at the positions are clear. */
    public static Filter bitsAllClear(String path, int... positions) {
        return bits(path, Quantifier.ALL_CLEAR, positions);
    }

    /** At least one bit at the positions is set. */
    public static Filter bitsAnySet(String path, int... positions) {
        return bits(path, Quantifier.ANY_SET, positions);
    }

    /** At least one bit at the positions is clear. */
    public static Filter bitsAnyClear(String path, int... positions) {
        return bits(path, Quantifier.ANY_CLEAR, positions);
    }

    /** Every one of the filters; without any, every document. */
    public static Filter and(Filter... filters) {
        return new LogicalFilter(LogicalOperator.AND, List.of(filters));
    }

    /** At least one of the filters. */
    public static Filter or(Filter... filters) {
        return new LogicalFilter(LogicalOperator.OR, List.of(filters));
    }

    /** None of the filters. */
    public static Filter nor(Filter... filters) {
        return new LogicalFilter(LogicalOperator.NOR, List.of(filters));
    }

    /** The expression evaluates to a true value. */
    public static Filter expr(Expression expression) {
        return new ExpressionFilter(expression);
    }

    /** The negation of a filter: {@code $not} for a filter on a field, {@code $nor} for any other. */
    public static Filter not(Filter filter) {
        return filter instanceof FieldFilter field
                ? new FieldFilter(field.path(), new Not(List.of(field.predicate())))
                : nor(filter);
    }

    /** The document meets the schema. */
    public static Filter jsonSchema(Schema schema) {
        return new SchemaFilter(schema);
    }

    /** The filter that matches every document. */
    public static Filter alwaysTrue() {
        return new ConstantFilter(true);
    }

    /** The filter that matches no document. */
    public static Filter alwaysFalse() {
        return new ConstantFilter(false);
    }

    private static Filter bits(String path, Quantifier quantifier, int... positions) {
        return where(
                path,
                new BitsPredicate(quantifier, IntStream.of(positions).boxed().toList()));
    }

    private static List<Value> values(Iterable<?> values) {
        return StreamSupport.stream(values.spliterator(), false).map(Value::of).toList();
    }
}
