package dev.integrationslist.storagecontract.generators;

import static dev.integrationslist.storagecontract.generators.ExpressionOracle.isNullish;
import static dev.integrationslist.storagecontract.generators.ExpressionOracle.text;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.storagecontract.generators.ExpressionOracle.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The oracle's operators with named arguments: dates, as the JDK counts and writes them, and trimming.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/#date-expression-operators">Dates</a>
 */
final class DateOracle {
    private static final Map<String, ChronoField> PARTS = Map.of(
            "$year", ChronoField.YEAR,
            "$month", ChronoField.MONTH_OF_YEAR,
            "$dayOfMonth", ChronoField.DAY_OF_MONTH,
            "$dayOfWeek", ChronoField.DAY_OF_WEEK,
            "$hour", ChronoField.HOUR_OF_DAY,
            "$minute", ChronoField.MINUTE_OF_HOUR,
            "$second", ChronoField.SECOND_OF_MINUTE,
            "$millisecond", ChronoField.MILLI_OF_SECOND);

    private static final List<String> WEEK = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final LocalDateTime YEAR_2000 = LocalDateTime.of(2000, 1, 1, 0, 0);

    private DateOracle() {}

    static boolean isPart(String name) {
        return PARTS.containsKey(name);
    }

    static Value evaluate(String name, Value operand, ExpressionOracle oracle) {
        boolean isDate = isPart(name)
                && !(operand instanceof Document document
                        && document.stream().anyMatch(field -> field.name().equals("date")));
        Document arguments = !isDate
                ? (Document) operand
                : Document.of("date", operand instanceof Array array && array.size() == 1 ? array.get(0) : operand);
        try {
            return evaluate(name, arguments, oracle);
        } catch (DateTimeException | ArithmeticException beyondTheRange) {
            throw new Failure();
        }
    }

    private static Value evaluate(String name, Document arguments, ExpressionOracle oracle) {
        return switch (name) {
            case "$trim", "$ltrim", "$rtrim" -> trim(name, arguments, oracle);
            case "$dateDiff" -> difference(arguments, oracle);
            case "$dateAdd" -> sum(arguments, oracle, 1);
            case "$dateSubtract" -> sum(arguments, oracle, -1);
            case "$dateTrunc" -> truncation(arguments, oracle);
            case "$dateToString" -> text(arguments, oracle);
            default -> part(name, arguments, oracle);
        };
    }

    private static Value trim(String name, Document arguments, ExpressionOracle oracle) {
        Value input = oracle.evaluate(arguments.get("input"));
        if (isNullish(input)) {
            return NullValue.INSTANCE;
        }
        String text = ExpressionOracle.text(input);
        Value chars = arguments.get("chars") == null ? null : oracle.evaluate(arguments.get("chars"));
        if (arguments.get("chars") != null && isNullish(chars)) {
            return NullValue.INSTANCE;
        }
        IntPredicate trimmed = arguments.get("chars") == null
                ? point -> point == 0 || Character.isWhitespace(point) || Character.isSpaceChar(point)
                : ExpressionOracle.text(chars).codePoints().boxed().toList()::contains;
        List<Integer> points = new ArrayList<>(text.codePoints().boxed().toList());
        while (!name.equals("$rtrim") && !points.isEmpty() && trimmed.test(points.get(0))) {
            points.remove(0);
        }
        while (!name.equals("$ltrim") && !points.isEmpty() && trimmed.test(points.get(points.size() - 1))) {
            points.remove(points.size() - 1);
        }
        StringBuilder rest = new StringBuilder();
        points.forEach(rest::appendCodePoint);
        return new StringValue(rest.toString());
    }

    /** The zone, or null if its argument is nullish. */
    private static ZoneId zone(Document arguments, ExpressionOracle oracle) {
        if (arguments.get("timezone") == null) {
            return ZoneOffset.UTC;
        }
        Value name = oracle.evaluate(arguments.get("timezone"));
        return isNullish(name) ? null : ZoneId.of(ExpressionOracle.text(name));
    }

    private static ZonedDateTime at(Value date, ZoneId zone) {
        return Instant.ofEpochMilli(ConversionOracle.millis(date)).atZone(zone);
    }

    private static Value part(String name, Document arguments, ExpressionOracle oracle) {
        Value date = oracle.evaluate(arguments.get("date"));
        if (isNullish(date)) {
            return NullValue.INSTANCE;
        }
        ConversionOracle.millis(date);
        ZoneId zone = zone(arguments, oracle);
        if (zone == null) {
            return NullValue.INSTANCE;
        }
        int part = at(date, zone).get(PARTS.get(name));
        return new Int32(name.equals("$dayOfWeek") ? part % 7 + 1 : part);
    }

    /** The unit, which is a constant in what the generator writes. */
    private static ChronoUnit unit(Document arguments) {
        return switch (ExpressionOracle.text(arguments.get("unit"))) {
            case "quarter" -> ChronoUnit.MONTHS;
            case "millisecond" -> ChronoUnit.MILLIS;
            default ->
                ChronoUnit.valueOf(ExpressionOracle.text(arguments.get("unit")).toUpperCase(Locale.ROOT) + "S");
        };
    }

    private static int months(Document arguments) {
        return switch (ExpressionOracle.text(arguments.get("unit"))) {
            case "year" -> 12;
            case "quarter" -> 3;
            default -> 1;
        };
    }

    private static int firstDay(Document arguments) {
        return arguments.get("startOfWeek") == null
                ? 0
                : WEEK.indexOf(ExpressionOracle.text(arguments.get("startOfWeek"))
                        .toLowerCase(Locale.ROOT)
                        .substring(0, 3));
    }

    private static Value difference(Document arguments, ExpressionOracle oracle) {
        Value start = oracle.evaluate(arguments.get("startDate"));
        Value end = oracle.evaluate(arguments.get("endDate"));
        ZoneId zone = zone(arguments, oracle);
        if (isNullish(start) || isNullish(end) || zone == null) {
            return NullValue.INSTANCE;
        }
        ZonedDateTime from = at(start, zone);
        ZonedDateTime to = at(end, zone);
        return new Int64(
                switch (unit(arguments)) {
                    case YEARS, MONTHS ->
                        Math.floorDiv(to.getLong(ChronoField.PROLEPTIC_MONTH), months(arguments))
                                - Math.floorDiv(from.getLong(ChronoField.PROLEPTIC_MONTH), months(arguments));
                    case WEEKS ->
                        ChronoUnit.WEEKS.between(
                                week(from.toLocalDateTime(), arguments), week(to.toLocalDateTime(), arguments));
                    case DAYS -> ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
                    case HOURS, MINUTES ->
                        from.truncatedTo(unit(arguments)).until(to.truncatedTo(unit(arguments)), unit(arguments));
                    case SECONDS ->
                        Math.floorDiv(to.toInstant().toEpochMilli(), 1000L)
                                - Math.floorDiv(from.toInstant().toEpochMilli(), 1000L);
                    default ->
                        Math.subtractExact(
                                to.toInstant().toEpochMilli(), from.toInstant().toEpochMilli());
                });
    }

    /** The first day of the week of a date. */
    private static LocalDateTime week(LocalDateTime date, Document arguments) {
        int day = date.getDayOfWeek().getValue() % 7;
        return date.truncatedTo(ChronoUnit.DAYS).minusDays(Math.floorMod(day - firstDay(arguments), 7));
    }

    private static Value sum(Document arguments, ExpressionOracle oracle, int sign) {
        Value start = oracle.evaluate(arguments.get("startDate"));
        Value amount = oracle.evaluate(arguments.get("amount"));
        ZoneId zone = zone(arguments, oracle);
        if (isNullish(start) || isNullish(amount) || zone == null) {
            return NullValue.INSTANCE;
        }
        ZonedDateTime from = at(start, zone);
        long number = NumberOracle.int64(amount);
        if (number == Long.MIN_VALUE) {
            throw new Failure();
        }
        ChronoUnit unit = unit(arguments);
        long units = sign * number;
        ZonedDateTime to = unit.isDateBased()
                ? atLocal(
                        unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS
                                ? from.toLocalDateTime().plusMonths(Math.multiplyExact(units, (long) months(arguments)))
                                : from.toLocalDateTime().plus(units, unit),
                        from)
                : from.toInstant().plus(units, unit).atZone(zone);
        return new DateTime(to.toInstant().toEpochMilli());
    }

    /** A local time that the clock skips is as much later; of two, the one with the offset of the start. */
    private static ZonedDateTime atLocal(LocalDateTime local, ZonedDateTime start) {
        return ZonedDateTime.ofLocal(local, start.getZone(), start.getOffset());
    }

    private static Value truncation(Document arguments, ExpressionOracle oracle) {
        Value date = oracle.evaluate(arguments.get("date"));
        Value binSize = arguments.get("binSize") == null ? new Int32(1) : oracle.evaluate(arguments.get("binSize"));
        ZoneId zone = zone(arguments, oracle);
        if (isNullish(date) || isNullish(binSize) || zone == null) {
            return NullValue.INSTANCE;
        }
        long bin = NumberOracle.int64(binSize);
        if (bin <= 0) {
            throw new Failure();
        }
        ZonedDateTime from = at(date, zone);
        LocalDateTime local = from.toLocalDateTime();
        ChronoUnit unit = unit(arguments);
        if (unit == ChronoUnit.YEARS || unit == ChronoUnit.MONTHS) {
            long months = Period.between(
                            YEAR_2000.toLocalDate(), local.toLocalDate().withDayOfMonth(1))
                    .toTotalMonths();
            return start(YEAR_2000.plusMonths(floor(months, bin * months(arguments))), zone);
        }
        if (unit == ChronoUnit.WEEKS) {
            LocalDateTime first = week(YEAR_2000.plusDays(6), arguments);
            return start(first.plusDays(floor(ChronoUnit.DAYS.between(first, week(local, arguments)), 7 * bin)), zone);
        }
        if (unit == ChronoUnit.DAYS) {
            long days = ChronoUnit.DAYS.between(YEAR_2000.toLocalDate(), local.toLocalDate());
            return start(YEAR_2000.plusDays(floor(days, bin)), zone);
        }
        long reference = YEAR_2000.atZone(zone).toInstant().toEpochMilli();
        long millis = from.toInstant().toEpochMilli() - reference;
        return new DateTime(reference
                + floor(millis, Math.multiplyExact(bin, unit.getDuration().toMillis())));
    }

    private static long floor(long number, long size) {
        return number - Math.floorMod(number, size);
    }

    private static Value start(LocalDateTime local, ZoneId zone) {
        return new DateTime(local.atZone(zone).toInstant().toEpochMilli());
    }

    private static Value text(Document arguments, ExpressionOracle oracle) {
        String format = arguments.get("format") instanceof StringValue given
                ? given.value()
                : "%Y-%m-%dT%H:%M:%S.%L" + (arguments.get("timezone") == null ? "Z" : "");
        ZoneId zone = zone(arguments, oracle);
        Value date = oracle.evaluate(arguments.get("date"));
        if (isNullish(date)) {
            return arguments.get("onNull") == null ? NullValue.INSTANCE : oracle.evaluate(arguments.get("onNull"));
        }
        if (zone == null) {
            return NullValue.INSTANCE;
        }
        ZonedDateTime at = at(date, zone);
        if (at.getYear() < 0 || at.getYear() > 9999) {
            throw new Failure();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            text.append(format.charAt(i) == '%' ? written(format.charAt(++i), at) : format.charAt(i));
        }
        return new StringValue(text.toString());
    }

    private static String written(char specifier, ZonedDateTime at) {
        String pattern = switch (specifier) {
            case 'Y' -> "uuuu";
            case 'm' -> "MM";
            case 'd' -> "dd";
            case 'H' -> "HH";
            case 'M' -> "mm";
            case 'S' -> "ss";
            case 'L' -> "SSS";
            case 'j' -> "DDD";
            case 'z' -> "xx";
            case 'b' -> "MMM";
            case 'B' -> "MMMM";
            default -> null;
        };
        if (pattern != null) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at);
        }
        int weekday = at.getDayOfWeek().getValue();
        return switch (specifier) {
            case 'w' -> Integer.toString(weekday % 7 + 1);
            case 'u' -> Integer.toString(weekday);
            case 'U' -> "%02d".formatted((at.getDayOfYear() + 6 - weekday % 7) / 7);
            case 'V' -> DateTimeFormatter.ISO_WEEK_DATE.format(at).replaceFirst(".*W(\\d\\d).*", "$1");
            case 'G' -> DateTimeFormatter.ISO_WEEK_DATE.format(at).replaceFirst("-W.*", "");
            default -> "%";
        };
    }
}
