package dev.integrationslist.storagecontract.generators;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.expression.ExpressionOperator;
import dev.integrationslist.domain.expression.NamedOperator;
import dev.integrationslist.domain.expression.OperandKind;
import dev.integrationslist.domain.expression.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random expressions of every operator, in the forms that callers write. Most operands have the kind that is expected. */
final class ExpressionGenerator {
    private static final List<String> PATHS = List.of(
            "$a", "$a", "$b", "$b", "$c", "$_id", "$a.b", "$b.a", "$a.b.c", "$$ROOT", "$$CURRENT.a", "$$REMOVE");
    private static final List<ExpressionOperator> OPERATORS = List.of(ExpressionOperator.values());
    private static final List<NamedOperator> NAMED_OPERATORS = List.of(NamedOperator.values());
    private static final List<String> PATTERNS = List.of("a", "^a", "b$", "^$", "[ab]c?", "(?i)A");
    private static final List<String> UNITS =
            List.of("year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond");
    private static final List<String> TIME_ZONES = List.of("UTC", "Europe/Berlin", "America/New_York", "+05:30", "-03");
    private static final List<String> FORMATS =
            List.of("%Y-%m-%d", "%H:%M:%S.%L%z", "%G-W%V-%u", "%j %U %w %%", "%d %b %B");
    private static final long LATEST = 4_000_000_000_000L;

    private final Random random;
    private final ValueGenerator values;

    ExpressionGenerator(Random random, ValueGenerator values) {
        this.random = random;
        this.values = values;
    }

    /** An expression whose operators are nested at most this deep. A constant in it has the kind. */
    private Value expression(OperandKind kind, int depth) {
        int choice = random.nextInt(20);
        if (depth == 0 || choice < 4) {
            return leaf(kind);
        }
        if (choice < 14) {
            return operation(values.pick(OPERATORS), depth - 1);
        }
        return choice < 16 ? named(values.pick(NAMED_OPERATORS), depth - 1) : special(kind, depth - 1);
    }

    private Value expression(int depth) {
        return expression(OperandKind.ANY, depth);
    }

    private Value leaf(OperandKind kind) {
        return random.nextInt(3) > 0 ? path() : literal(kind);
    }

    private Value leaf() {
        return leaf(OperandKind.ANY);
    }

    private Value path() {
        return new StringValue(values.pick(PATHS));
    }

    private Value literal(OperandKind kind) {
        return switch (kind) {
            case ANY -> {
                Value value = values.value(1);
                yield value instanceof Document || value instanceof Array ? Document.of("$literal", value) : value;
            }
            case ARRAY -> random.nextBoolean() ? Document.of("$literal", values.array(2)) : Array.of(leaf(), leaf());
            case NUMBER -> random.nextInt(4) == 0 ? values.edge() : new Int32(random.nextInt(7) - 2);
            case STRING -> values.text();
            case DATE -> new DateTime((long) (random.nextDouble() * LATEST));
        };
    }

    /** An operand that is mostly of a kind. */
    private Value operand(OperandKind kind, int depth) {
        int choice = random.nextInt(6);
        return choice == 0 ? literal(kind) : choice < 3 ? path() : expression(kind, depth);
    }

    private Value operation(ExpressionOperator operator, int depth) {
        int least = operator.least();
        int count = operator.takes(least + 1) && (least == 0 || random.nextInt(3) == 0) ? least + 1 : least;
        List<Value> operands = IntStream.range(0, count)
                .mapToObj(position -> operand(operator.kind(position), depth))
                .toList();
        boolean alone = count == 1 && !(operands.get(0) instanceof Array) && random.nextBoolean();
        return Document.of(operator.symbol(), alone ? operands.get(0) : Array.of(operands));
    }

    private Value named(NamedOperator operator, int depth) {
        if (operator.isDatePart() && random.nextBoolean()) {
            return Document.of(operator.symbol(), operand(OperandKind.DATE, depth));
        }
        List<Field> arguments = new ArrayList<>();
        for (Parameter parameter : operator.parameters()) {
            if (operator.required().contains(parameter) || random.nextInt(3) == 0) {
                arguments.add(new Field(parameter.key(), argument(parameter, depth)));
            }
        }
        return Document.of(operator.symbol(), Document.of(arguments));
    }

    private Value argument(Parameter parameter, int depth) {
        return switch (parameter) {
            case INPUT -> operand(OperandKind.STRING, depth);
            case CHARS -> values.text();
            case DATE, START_DATE, END_DATE ->
                random.nextBoolean() ? literal(OperandKind.DATE) : operand(OperandKind.DATE, depth);
            case UNIT -> new StringValue(values.pick(UNITS));
            case AMOUNT ->
                random.nextInt(4) == 0 ? operand(OperandKind.NUMBER, depth) : new Int64(random.nextInt(100) - 50);
            case BIN_SIZE -> new Int32(1 + random.nextInt(5));
            case START_OF_WEEK -> new StringValue(random.nextBoolean() ? "monday" : "Sat");
            case FORMAT -> new StringValue(values.pick(FORMATS));
            case TIMEZONE -> new StringValue(values.pick(TIME_ZONES));
            case ON_NULL -> leaf();
        };
    }

    private Value special(OperandKind kind, int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> literal(kind);
            case 1 -> Document.of("$cond", document("if", expression(depth), "then", leaf(), "else", leaf()));
            case 2 -> Document.of("$switch", branches(depth));
            case 3 ->
                Document.of(
                        "$let",
                        document("vars", document("x", operand(OperandKind.ANY, depth)), "in", using("$$x", depth)));
            case 4 ->
                Document.of(
                        "$map",
                        document(
                                "input", operand(OperandKind.ARRAY, depth),
                                "as", new StringValue("e"),
                                "in", using("$$e", depth)));
            case 5 ->
                Document.of(
                        "$filter",
                        document("input", operand(OperandKind.ARRAY, depth), "cond", using("$$this", depth)));
            case 6 ->
                Document.of(
                        "$regexMatch",
                        document(
                                "input", operand(OperandKind.STRING, depth),
                                "regex", new StringValue(values.pick(PATTERNS)),
                                "options", new StringValue(random.nextBoolean() ? "i" : "")));
            default ->
                Document.of(
                        "$getField",
                        document("field", new StringValue(values.pick(List.of("a", "b"))), "input", path()));
        };
    }

    private Value branches(int depth) {
        Value branches = Array.of(document("case", expression(depth), "then", leaf()));
        return random.nextBoolean()
                ? document("branches", branches)
                : document("branches", branches, "default", leaf());
    }

    /** An expression that uses a variable. */
    private Value using(String variable, int depth) {
        Supplier<Value> use = () -> new StringValue(random.nextInt(3) == 0 ? variable + ".a" : variable);
        return switch (random.nextInt(3)) {
            case 0 -> use.get();
            case 1 -> Document.of("$ifNull", Array.of(use.get(), leaf()));
            default -> Document.of("$gt", Array.of(use.get(), expression(depth)));
        };
    }

    private static Document document(Object... namesAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field((String) namesAndValues[i], (Value) namesAndValues[i + 1]));
        }
        return Document.of(fields);
    }

    /** A condition for {@code $expr}: mostly a comparison, as most other expressions are true for nearly all documents. */
    Value condition(int depth) {
        if (random.nextInt(4) == 0) {
            return expression(depth);
        }
        ExpressionOperator comparison = values.pick(List.of(
                ExpressionOperator.EQ,
                ExpressionOperator.NE,
                ExpressionOperator.GT,
                ExpressionOperator.GTE,
                ExpressionOperator.LT,
                ExpressionOperator.LTE));
        Value other = random.nextInt(8) == 0 ? new BooleanValue(random.nextBoolean()) : leaf();
        return Document.of(comparison.symbol(), Array.of(expression(depth), other));
    }
}
