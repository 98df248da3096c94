package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.expression.DateUnit;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The calculations with dates, as milliseconds since 1970-01-01T00:00:00Z. Each fails beyond the range of dates. */
final class DateArithmetic {
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int SECONDS = 60;
    private static final long MILLIS = 1_000;
    private static final long MILLIS_OF_AN_HOUR = MINUTES * SECONDS * MILLIS;

    /** The start of the bins of {@code $dateTrunc}. */
    private static final LocalDate REFERENCE = LocalDate.of(2000, 1, 1);

    private DateArithmetic() {}

    private interface Calculation {
        long calculate();
    }

    private static long checked(Calculation calculation) {
        try {
            return calculation.calculate();
        } catch (ArithmeticException | DateTimeException overflow) {
            throw new EvaluationException();
        }
    }

    /** The number of boundaries of a unit between two dates, negative if the end is before the start. */
    static long difference(long start, long end, DateUnit unit, ZoneId zone, DayOfWeek firstDay) {
        ZonedDateTime from = Instant.ofEpochMilli(start).atZone(zone);
        ZonedDateTime to = Instant.ofEpochMilli(end).atZone(zone);
        return checked(() -> switch (unit) {
            case YEAR -> (long) to.getYear() - from.getYear();
            case QUARTER -> quarters(to) - quarters(from);
            case MONTH -> months(to) - months(from);
            case WEEK -> weeks(to, firstDay) - weeks(from, firstDay);
            case DAY -> to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay();
            case HOUR -> hours(to) - hours(from) + seconds(from, to) / (MINUTES * SECONDS);
            case MINUTE ->
                hours(to) * MINUTES
                        + to.getMinute()
                        - hours(from) * MINUTES
                        - from.getMinute()
                        + seconds(from, to) / SECONDS;
            case SECOND -> Math.floorDiv(end, MILLIS) - Math.floorDiv(start, MILLIS);
            case MILLISECOND -> Math.subtractExact(end, start);
        });
    }

    private static long months(ZonedDateTime date) {
        return (long) date.getYear() * MONTHS + date.getMonthValue() - 1;
    }

    private static long quarters(ZonedDateTime date) {
        return Math.floorDiv(months(date), MONTHS_OF_A_QUARTER);
    }

    private static long weeks(ZonedDateTime date, DayOfWeek firstDay) {
        int epoch = DayOfWeek.THURSDAY.getValue() - firstDay.getValue();
        return Math.floorDiv(date.toLocalDate().toEpochDay() + epoch, DAYS);
    }

    private static long hours(ZonedDateTime date) {
        return date.toLocalDate().toEpochDay() * HOURS + date.getHour();
    }

    /** The seconds by which the offset from UTC is less at the end. */
    private static long seconds(ZonedDateTime from, ZonedDateTime to) {
        return from.getOffset().getTotalSeconds() - to.getOffset().getTotalSeconds();
    }

    /** The date some units later: in local time for days and longer units, of which a shorter month has its last day. */
    static long add(long start, long amount, DateUnit unit, ZoneId zone) {
        Instant from = Instant.ofEpochMilli(start);
        return checked(() -> switch (unit) {
            case YEAR -> millis(from.atZone(zone).plusYears(amount));
            case QUARTER ->
                millis(from.atZone(zone).plusMonths(Math.multiplyExact(amount, (long) MONTHS_OF_A_QUARTER)));
            case MONTH -> millis(from.atZone(zone).plusMonths(amount));
            case WEEK -> millis(from.atZone(zone).plusWeeks(amount));
            case DAY -> millis(from.atZone(zone).plusDays(amount));
            case HOUR -> from.plus(amount, ChronoUnit.HOURS).toEpochMilli();
            case MINUTE -> from.plus(amount, ChronoUnit.MINUTES).toEpochMilli();
            case SECOND -> from.plusSeconds(amount).toEpochMilli();
            case MILLISECOND -> Math.addExact(start, amount);
        });
    }

    private static long millis(ZonedDateTime date) {
        return date.toInstant().toEpochMilli();
    }

    /** The start of the bin of some units that a date is in, counted from the year 2000. */
    static long truncate(long date, DateUnit unit, long size, ZoneId zone, DayOfWeek firstDay) {
        LocalDate local = Instant.ofEpochMilli(date).atZone(zone).toLocalDate();
        return checked(() -> switch (unit) {
            case YEAR -> startOfMonths(local, Math.multiplyExact(size, (long) MONTHS), zone);
            case QUARTER -> startOfMonths(local, Math.multiplyExact(size, (long) MONTHS_OF_A_QUARTER), zone);
            case MONTH -> startOfMonths(local, size, zone);
            case WEEK -> startOfDays(local, firstOf(firstDay), Math.multiplyExact(size, (long) DAYS), zone);
            case DAY -> startOfDays(local, REFERENCE, size, zone);
            case HOUR -> startOfMillis(date, Math.multiplyExact(size, MILLIS_OF_AN_HOUR), zone);
            case MINUTE -> startOfMillis(date, Math.multiplyExact(size, SECONDS * MILLIS), zone);
            case SECOND -> startOfMillis(date, Math.multiplyExact(size, MILLIS), zone);
            case MILLISECOND -> startOfMillis(date, size, zone);
        });
    }

    private static LocalDate firstOf(DayOfWeek firstDay) {
        int days = Math.floorMod(firstDay.getValue() - REFERENCE.getDayOfWeek().getValue(), DAYS);
        return REFERENCE.plusDays(days);
    }

    private static long startOfMonths(LocalDate date, long size, ZoneId zone) {
        long months = (date.getYear() - (long) REFERENCE.getYear()) * MONTHS + date.getMonthValue() - 1;
        return millis(REFERENCE.plusMonths(bin(months, size)).atStartOfDay(zone));
    }

    private static long startOfDays(LocalDate date, LocalDate reference, long size, ZoneId zone) {
        long days = date.toEpochDay() - reference.toEpochDay();
        return millis(reference.plusDays(bin(days, size)).atStartOfDay(zone));
    }

    private static long startOfMillis(long date, long size, ZoneId zone) {
        long reference = millis(REFERENCE.atStartOfDay(zone));
        return Math.addExact(reference, bin(Math.subtractExact(date, reference), size));
    }

    private static long bin(long distance, long size) {
        return Math.multiplyExact(Math.floorDiv(distance, size), size);
    }
}
