package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.expression.DateArguments;
import dev.integrationslist.domain.expression.DateUnit;
import dev.integrationslist.domain.expression.Expression;
import dev.integrationslist.domain.expression.Literal;
import dev.integrationslist.domain.expression.NamedOperation;
import dev.integrationslist.domain.expression.Parameter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operators on dates, each for one operation and its arguments. An argument that is null or missing makes the result null.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/#date-expression-operators">Dates</a>
 */
final class DateOperators {
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    /** A text of an argument, parsed; parsed once if it is a constant. */
    private interface Argument<T> {
        /** Null if the argument is null or missing. */
        @Nullable
        T get(Evaluation evaluation);
    }

    private final NamedOperation operation;
    private final Function<Expression, Evaluator> compiler;

    DateOperators(NamedOperation operation, Function<Expression, Evaluator> compiler) {
        this.operation = operation;
        this.compiler = compiler;
    }

    private Evaluator required(Parameter parameter) {
        return compiler.apply(operation.argument(parameter).orElseThrow());
    }

    private Evaluator optional(Parameter parameter, Value otherwise) {
        return operation.argument(parameter).map(compiler).orElse(evaluation -> otherwise);
    }

    private <T> Argument<T> parsed(Parameter parameter, Function<String, Optional<T>> parser, T otherwise) {
        Expression expression = operation.argument(parameter).orElse(null);
        if (expression == null) {
            return evaluation -> otherwise;
        }
        if (expression instanceof Literal literal && literal.value() instanceof StringValue text) {
            Optional<T> constant = parser.apply(text.value());
            if (constant.isPresent()) {
                T value = constant.get();
                return evaluation -> value;
            }
        }
        Evaluator evaluator = compiler.apply(expression);
        return evaluation -> {
            Value value = evaluator.evaluate(evaluation);
            return Values.isNullish(value)
                    ? null
                    : parser.apply(Values.requireString(value)).orElseThrow(EvaluationException::new);
        };
    }

    private Argument<ZoneId> timeZone() {
        return parsed(Parameter.TIMEZONE, DateArguments::timeZone, ZoneOffset.UTC);
    }

    private Argument<DateUnit> unit() {
        return parsed(Parameter.UNIT, DateUnit::of, DateUnit.DAY);
    }

    private Argument<DayOfWeek> startOfWeek() {
        return parsed(Parameter.START_OF_WEEK, DateArguments::dayOfWeek, DayOfWeek.SUNDAY);
    }

    Evaluator part() {
        Evaluator date = required(Parameter.DATE);
        Argument<ZoneId> timeZone = timeZone();
        return evaluation -> {
            Value value = date.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            Instant instant = Instant.ofEpochMilli(Conversions.requireDate(value));
            ZoneId zone = timeZone.get(evaluation);
            return zone == null ? NullValue.INSTANCE : new Int32(part(instant.atZone(zone)));
        };
    }

    private int part(ZonedDateTime date) {
        return switch (operation.operator()) {
            case YEAR -> date.getYear();
            case MONTH -> date.getMonthValue();
            case DAY_OF_MONTH -> date.getDayOfMonth();
            case DAY_OF_WEEK -> date.getDayOfWeek().getValue() % DayOfWeek.values().length + 1;
            case HOUR -> date.getHour();
            case MINUTE -> date.getMinute();
            case SECOND -> date.getSecond();
            case MILLISECOND -> (int) (date.getNano() / NANOS_OF_A_MILLI);
            default -> throw new IllegalStateException(operation.operator() + " is no part of a date");
        };
    }

    Evaluator difference() {
        Evaluator start = required(Parameter.START_DATE);
        Evaluator end = required(Parameter.END_DATE);
        Argument<DateUnit> units = unit();
        Argument<ZoneId> timeZone = timeZone();
        Argument<DayOfWeek> startOfWeek = startOfWeek();
        return evaluation -> {
            Value from = start.evaluate(evaluation);
            Value to = end.evaluate(evaluation);
            DateUnit unit = units.get(evaluation);
            ZoneId zone = timeZone.get(evaluation);
            DayOfWeek firstDay = unit == DateUnit.WEEK ? startOfWeek.get(evaluation) : DayOfWeek.SUNDAY;
            if (Values.isNullish(from) || Values.isNullish(to) || unit == null || zone == null || firstDay == null) {
                return NullValue.INSTANCE;
            }
            return new Int64(DateArithmetic.difference(
                    Conversions.requireDate(from), Conversions.requireDate(to), unit, zone, firstDay));
        };
    }

    Evaluator sum(int sign) {
        Evaluator start = required(Parameter.START_DATE);
        Evaluator amount = required(Parameter.AMOUNT);
        Argument<DateUnit> units = unit();
        Argument<ZoneId> timeZone = timeZone();
        return evaluation -> {
            Value from = start.evaluate(evaluation);
            DateUnit unit = units.get(evaluation);
            Value number = amount.evaluate(evaluation);
            ZoneId zone = timeZone.get(evaluation);
            if (Values.isNullish(from) || Values.isNullish(number) || unit == null || zone == null) {
                return NullValue.INSTANCE;
            }
            long date = Conversions.requireDate(from);
            long units64 = Values.requireLong(number);
            if (units64 == Long.MIN_VALUE) {
                throw new EvaluationException();
            }
            return new DateTime(DateArithmetic.add(date, sign * units64, unit, zone));
        };
    }

    Evaluator truncation() {
        Evaluator date = required(Parameter.DATE);
        Argument<DateUnit> units = unit();
        Evaluator binSize = optional(Parameter.BIN_SIZE, new Int32(1));
        Argument<ZoneId> timeZone = timeZone();
        Argument<DayOfWeek> startOfWeek = startOfWeek();
        return evaluation -> {
            Value value = date.evaluate(evaluation);
            DateUnit unit = units.get(evaluation);
            Value size = binSize.evaluate(evaluation);
            ZoneId zone = timeZone.get(evaluation);
            DayOfWeek firstDay = unit == DateUnit.WEEK ? startOfWeek.get(evaluation) : DayOfWeek.SUNDAY;
            if (Values.isNullish(value) || Values.isNullish(size) || unit == null || zone == null || firstDay == null) {
                return NullValue.INSTANCE;
            }
            long bin = Values.requireLong(size);
            if (bin <= 0) {
                throw new EvaluationException();
            }
            return new DateTime(DateArithmetic.truncate(Conversions.requireDate(value), unit, bin, zone, firstDay));
        };
    }

    Evaluator text() {
        Evaluator date = required(Parameter.DATE);
        boolean plain = operation.argument(Parameter.TIMEZONE).isEmpty();
        Argument<DateFormat> formats =
                parsed(Parameter.FORMAT, DateFormat::of, plain ? DateFormat.ISO : DateFormat.ISO_LOCAL);
        Argument<ZoneId> timeZone = timeZone();
        Evaluator onNull = optional(Parameter.ON_NULL, NullValue.INSTANCE);
        return evaluation -> {
            DateFormat format = formats.get(evaluation);
            ZoneId zone = timeZone.get(evaluation);
            Value value = date.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return onNull.evaluate(evaluation);
            }
            if (format == null || zone == null) {
                return NullValue.INSTANCE;
            }
            String text = format.write(Conversions.requireDate(value), zone);
            evaluation.build(text.length());
            return new StringValue(text);
        };
    }
}
