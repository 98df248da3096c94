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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random predicates, each with an operand that it takes. */
final class PredicateGenerator {
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
    private final Map<String, IntFunction<Value>> operands = new LinkedHashMap<>();
    private final List<String> operators;

    /** @param filters gives a filter of at most a depth */
    PredicateGenerator(Random random, ValueGenerator values, IntFunction<Document> filters) {
        this.random = random;
        this.values = values;
        this.filters = filters;
        for (String comparison : List.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte")) {
            operands.put(comparison, depth -> values.comparable(2));
        }
        operands.put("$in", depth -> members());
        operands.put("$nin", depth -> members());
        operands.put("$exists", depth -> values.pick(TRUTHS));
        operands.put("$type", depth -> random.nextInt(4) == 0 ? Array.of(type(), type()) : type());
        operands.put("$size", depth -> new Int32(random.nextInt(4)));
        operands.put("$mod", depth -> Array.of(values.pick(DIVISORS), values.pick(REMAINDERS)));
        for (String bits : List.of("$bitsAllSet", "$bitsAllClear", "$bitsAnySet", "$bitsAnyClear")) {
            operands.put(bits, depth -> bits());
        }
        operands.put("$regex", depth -> pattern());
        operands.put("$all", this::all);
        operands.put("$elemMatch", this::elemMatch);
        operands.put("$not", depth -> random.nextInt(6) == 0 ? pattern() : operators(depth, 1 + random.nextInt(2)));
        operators = List.copyOf(operands.keySet());
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
        Map<String, Field> fields = new LinkedHashMap<>();
        while (fields.size() < count) {
            String operator = values.pick(operators);
            boolean composite = operator.equals("$not") || operator.equals("$elemMatch");
            if (!composite || depth > 0) {
                fields.put(operator, new Field(operator, operands.get(operator).apply(depth - 1)));
            }
        }
        return Document.of(fields.values());
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
