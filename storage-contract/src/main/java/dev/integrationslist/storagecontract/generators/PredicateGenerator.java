package dev.integrationslist.storagecontract.generators;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.query.FieldOperator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random predicates, each with an operand that it takes. */
final class PredicateGenerator {
    private static final List<FieldOperator> OPERATORS = List.of(FieldOperator.values());
    private static final List<String> PATTERNS = List.of(
            "a", "^a", "b$", "^$", "^ab?", "a.b", "[ab]c?", "a|b", "\\.", "\\s", "^\\w+$", "(a)(b)?", "a{1,2}", "É",
            "^.$", "[^a]", "\\ba", "x*", "(?i)A");
    private static final List<String> OPTIONS = List.of("", "", "", "i", "m", "s", "x", "im", "imsx");
    private static final List<Value> DIVISORS = List.of(
            new Int32(1),
            new Int32(2),
            new Int32(3),
            new Int32(-2),
            new DoubleValue(2.7),
            new Int64(1L << 53),
            Decimal128.parse("2.5"),
            new Int64(Long.MAX_VALUE));
    private static final List<Value> REMAINDERS = List.of(
            new Int32(0), new Int32(0), new Int32(1), new Int32(-1), new DoubleValue(1.9), new Int64(1), new Int32(2));
    private static final List<Value> TRUTHS = List.of(
            new BooleanValue(true),
            new BooleanValue(true),
            new BooleanValue(false),
            new BooleanValue(false),
            new Int32(1),
            new Int32(0),
            new DoubleValue(0.0),
            NullValue.INSTANCE,
            new StringValue(""));

    private final Random random;
    private final ValueGenerator values;
    private final IntFunction<Document> filters;

    /** @param filters gives a filter of at most a depth */
    PredicateGenerator(Random random, ValueGenerator values, IntFunction<Document> filters) {
        this.random = random;
        this.values = values;
        this.filters = filters;
    }

    /** The operand of a field's name: operators, a value for equality, or a regular expression. */
    Value asked(int depth) {
        int kind = random.nextInt(20);
        if (kind < 3) {
            return values.comparable(2);
        }
        return kind == 3 ? pattern() : operators(depth, kind < 6 ? 2 : 1);
    }

    /** A document of distinct operators, each of at most a depth. */
    Document operators(int depth, int count) {
        Map<FieldOperator, Field> fields = new LinkedHashMap<>();
        while (fields.size() < count) {
            FieldOperator operator = values.pick(OPERATORS);
            boolean composite = operator == FieldOperator.NOT || operator == FieldOperator.ELEM_MATCH;
            if (!composite || depth > 0) {
                fields.put(operator, new Field(operator.symbol(), operand(operator, depth - 1)));
            }
        }
        return Document.of(fields.values());
    }

    private Value operand(FieldOperator operator, int depth) {
        return switch (operator) {
            case EQ, NE, GT, GTE, LT, LTE -> values.comparable(2);
            case IN, NIN -> members();
            case NOT -> random.nextInt(6) == 0 ? pattern() : operators(depth, 1 + random.nextInt(2));
            case EXISTS -> values.pick(TRUTHS);
            case TYPE -> random.nextInt(4) == 0 ? Array.of(type(), type()) : type();
            case REGEX -> pattern();
            case MOD -> Array.of(values.pick(DIVISORS), values.pick(REMAINDERS));
            case ALL -> all(depth);
            case ELEM_MATCH -> elemMatch(depth);
            case SIZE -> new Int32(random.nextInt(4));
            case BITS_ALL_SET, BITS_ALL_CLEAR, BITS_ANY_SET, BITS_ANY_CLEAR -> bits();
        };
    }

    /** An operand of {@code $in}. */
    Array members() {
        return list(this::member);
    }

    private Value member() {
        return random.nextInt(8) == 0 ? pattern() : values.comparable(2);
    }

    private Value all(int depth) {
        return depth > 0 && random.nextInt(4) == 0
                ? list(1, () -> Document.of("$elemMatch", elemMatch(depth - 1)))
                : members();
    }

    private Value elemMatch(int depth) {
        if (random.nextInt(12) == 0) {
            return Document.EMPTY;
        }
        return random.nextBoolean() ? operators(depth, 1 + random.nextInt(2)) : filters.apply(Math.max(0, depth));
    }

    private Value type() {
        ValueType type = values.pick(List.of(ValueType.values()));
        return random.nextInt(8) == 0
                ? new StringValue("number")
                : random.nextBoolean() ? new StringValue(type.alias()) : new Int32(type.number());
    }

    private Value bits() {
        return switch (random.nextInt(4)) {
            case 0 -> values.binary();
            case 1 -> list(() -> new Int32(values.pick(List.of(0, 1, 2, 3, 7, 15, 31, 62, 63, 64, 200))));
            case 2 -> new Int64(values.pick(List.of(0L, 1L, 1L << 53, Long.MAX_VALUE)));
            default -> new Int32(random.nextInt(8));
        };
    }

    private Value pattern() {
        return new RegularExpression(values.pick(PATTERNS), values.pick(OPTIONS));
    }

    private Array list(Supplier<? extends Value> element) {
        return list(random.nextInt(4), element);
    }

    private Array list(int least, Supplier<? extends Value> element) {
        return Array.of(
                Stream.generate(element).limit(least + random.nextInt(2)).toList());
    }
}
