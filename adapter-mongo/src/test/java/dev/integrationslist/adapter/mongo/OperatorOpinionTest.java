package dev.integrationslist.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.expression.ExpressionOperator;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.queryengine.CompiledFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The operators of expressions give the values that mongo-java-server computes, for random operands:
 * {@code -Dopinion.expressions=500000} sets the number of evaluations.
 */
class OperatorOpinionTest {
    private static final Set<ExpressionOperator> NOT_KNOWN_THERE = EnumSet.of(
            ExpressionOperator.FIRST,
            ExpressionOperator.LAST,
            ExpressionOperator.TYPE,
            ExpressionOperator.IS_NUMBER,
            ExpressionOperator.TO_DECIMAL,
            ExpressionOperator.ROUND,
            ExpressionOperator.STRCASECMP);
    private static final List<ExpressionOperator> OPERATORS =
            List.copyOf(EnumSet.complementOf(EnumSet.copyOf(NOT_KNOWN_THERE)));

    /** The operands of one evaluation; null for a missing one. */
    record Evaluation(ExpressionOperator operator, List<@Nullable Value> operands) {
        boolean has(Class<?>... types) {
            return operands.stream()
                    .anyMatch(value -> List.of(types).stream().anyMatch(type -> type.isInstance(value)));
        }

        boolean isMissing(int position) {
            return operands.get(position) == null;
        }

        boolean isNullish(int position) {
            return operands.get(position) == null || operands.get(position) instanceof NullValue;
        }

        Document document() {
            List<Field> fields = new ArrayList<>();
            for (int i = 0; i < operands.size(); i++) {
                Value operand = operands.get(i);
                if (operand != null) {
                    fields.add(new Field("f" + i, operand));
                }
            }
            return Document.of(fields);
        }

        Value expression() {
            return Document.of(
                    operator.symbol(),
                    Array.of(IntStream.range(0, operands.size())
                            .mapToObj(i -> new StringValue("$f" + i))
                            .toList()));
        }
    }

    /** What one of the two makes of it: a value, a missing one, or a failure. */
    record Outcome(boolean fails, @Nullable Value value) {}

    private final Random random = new Random(Long.getLong("opinion.seed", 42));

    @Test
    void everyOperatorGivesTheValueOfTheServer() {
        int cases = Integer.getInteger("opinion.expressions", 50_000);
        Map<String, Integer> known = new TreeMap<>();
        Map<ExpressionOperator, Integer> evaluations = new EnumMap<>(ExpressionOperator.class);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            Evaluation evaluation = evaluation(OPERATORS.get(i % OPERATORS.size()));
            evaluations.merge(evaluation.operator, 1, Integer::sum);
            Outcome theirs = theirs(evaluation);
            if (!agrees(evaluation, theirs)) {
                String reason = OperatorDeviations.reason(evaluation);
                if (reason.isEmpty()) {
                    differences.add(evaluation + " there " + theirs);
                } else {
                    known.merge(reason, 1, Integer::sum);
                }
            }
        }
        System.out.printf(
                "Operators of mongo-java-server: %d evaluations of %d operators%n", cases, evaluations.size());
        known.forEach((reason, count) -> System.out.printf("%8d %s%n", count, reason));

        assertThat(differences.stream().limit(200)).isEmpty();
    }

    private static boolean agrees(Evaluation evaluation, Outcome theirs) {
        Value type = Document.of("$type", evaluation.expression());
        Value succeeds = Document.of("$eq", Array.of(type, type));
        if (theirs.fails) {
            return !matches(evaluation, succeeds);
        }
        Value value = theirs.value;
        return matches(
                evaluation,
                value == null
                        ? Document.of("$eq", Array.of(type, new StringValue("missing")))
                        : Document.of("$eq", Array.of(evaluation.expression(), Document.of("$literal", value))));
    }

    private static boolean matches(Evaluation evaluation, Value condition) {
        return CompiledFilter.compile(Filter.parse(Document.of("$expr", condition)))
                .test(evaluation.document());
    }

    private static Outcome theirs(Evaluation evaluation) {
        try {
            Object value = Expression.evaluateDocument(
                    theirs(evaluation.expression()), (de.bwaldvogel.mongo.bson.Document) theirs(evaluation.document()));
            return new Outcome(false, ours(value));
        } catch (RuntimeException failure) {
            return new Outcome(true, null);
        }
    }

    private static Object theirs(Value value) {
        if (value instanceof Int32 number) {
            return number.value();
        }
        if (value instanceof Int64 number) {
            return number.value();
        }
        if (value instanceof DoubleValue number) {
            return number.value();
        }
        if (value instanceof Decimal128 number) {
            return new de.bwaldvogel.mongo.bson.Decimal128(number.toBigDecimal());
        }
        if (value instanceof BooleanValue truth) {
            return truth.value();
        }
        if (value instanceof StringValue text) {
            return text.value();
        }
        if (value instanceof DateTime date) {
            return Instant.ofEpochMilli(date.epochMillis());
        }
        if (value instanceof ObjectId id) {
            return new de.bwaldvogel.mongo.bson.ObjectId(id.hex());
        }
        if (value instanceof Array array) {
            List<Object> elements = new ArrayList<>();
            array.forEach(element -> elements.add(theirs(element)));
            return elements;
        }
        if (value instanceof Document document) {
            de.bwaldvogel.mongo.bson.Document fields = new de.bwaldvogel.mongo.bson.Document();
            document.forEach(field -> fields.put(field.name(), theirs(field.value())));
            return fields;
        }
        return null;
    }

    private static @Nullable Value ours(@Nullable Object value) {
        if (value instanceof Missing) {
            return null;
        }
        if (value instanceof de.bwaldvogel.mongo.bson.Decimal128 number) {
            return Decimal128.finite(
                    number.toBigDecimal().signum() < 0, number.toBigDecimal().abs());
        }
        if (value instanceof de.bwaldvogel.mongo.bson.ObjectId id) {
            return new ObjectId(id.getHexData());
        }
        if (value instanceof Collection<?> elements) {
            return Array.of(elements.stream().map(OperatorOpinionTest::ours).toList());
        }
        if (value instanceof de.bwaldvogel.mongo.bson.Document document) {
            return Document.of(document.entrySet().stream()
                    .map(field -> new Field(field.getKey(), ours(field.getValue())))
                    .toList());
        }
        return Value.of(value instanceof Float number ? Double.valueOf(number) : value);
    }

    private Evaluation evaluation(ExpressionOperator operator) {
        int least = Math.max(1, operator.least());
        int count = operator.takes(least + 1) && random.nextInt(3) == 0 ? least + 1 : least;
        List<@Nullable Value> operands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            operands.add(operand(operator, i));
        }
        return new Evaluation(operator, operands);
    }

    private @Nullable Value operand(ExpressionOperator operator, int position) {
        int choice = random.nextInt(12);
        if (choice == 0) {
            return null;
        }
        if (choice == 1) {
            return NullValue.INSTANCE;
        }
        return choice == 2
                ? any(2)
                : switch (operator.kind(position)) {
                    case ANY -> any(2);
                    case ARRAY -> array(2);
                    case NUMBER -> number();
                    case STRING -> text();
                    case DATE -> date();
                };
    }

    private Value any(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0, 1 -> number();
            case 2, 3 -> text();
            case 4 -> new BooleanValue(random.nextBoolean());
            case 5 -> date();
            case 6 ->
                random.nextBoolean() ? new ObjectId("65b9000000000000000000a" + random.nextInt(3)) : NullValue.INSTANCE;
            case 7 -> array(depth - 1);
            default -> Document.of("a", any(depth - 1));
        };
    }

    private NumberValue number() {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> new Int32(random.nextInt(9) - 3);
            case 3 -> new Int64(random.nextInt(7) - 3);
            case 4 -> new DoubleValue((random.nextInt(33) - 16) / 4.0);
            default ->
                pick(
                        new Int32(Integer.MAX_VALUE),
                        new Int32(Integer.MIN_VALUE),
                        new Int64(1L << 40),
                        new Int64(Long.MAX_VALUE),
                        new Int64(Long.MIN_VALUE),
                        new DoubleValue(1e300),
                        new DoubleValue(-0.0),
                        Decimal128.parse("2.5"));
        };
    }

    private StringValue text() {
        return new StringValue(pick(
                "",
                "a",
                "ab",
                "b,a",
                "É",
                "1",
                "2.5",
                "-7",
                "true",
                "aXa",
                "2026-01-31T12:00:00Z",
                "65b900000000000000000001"));
    }

    private DateTime date() {
        return new DateTime(pick(0L, 1L, -1L, 1_769_860_800_123L, 951_782_400_000L, 1_700_000_000_000L));
    }

    private Array array(int depth) {
        int size = random.nextInt(4);
        return Array.of(IntStream.range(0, size)
                .mapToObj(i -> random.nextInt(3) > 0 ? new Int32(random.nextInt(3)) : any(depth))
                .toList());
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
