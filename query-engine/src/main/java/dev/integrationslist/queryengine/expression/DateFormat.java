package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.expression.DateArguments;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * A format of {@code $dateToString}.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateToString/#format-specifiers">
 *     Format specifiers</a>
 */
final class DateFormat {
    static final DateFormat ISO = new DateFormat("%Y-%m-%dT%H:%M:%S.%LZ");
    static final DateFormat ISO_LOCAL = new DateFormat("%Y-%m-%dT%H:%M:%S.%L");

    private static final int LAST_YEAR = 9_999;
    private static final int DAYS = 7;
    private static final int SECONDS = 60;
    private static final int MINUTES = 60;
    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private final String format;

    private DateFormat(String format) {
        this.format = format;
    }

    /** The format, or empty if a percent sign starts no specifier. */
    static Optional<DateFormat> of(String format) {
        return DateArguments.isFormat(format) ? Optional.of(new DateFormat(format)) : Optional.empty();
    }

    /** Fails for a year that has no four digits. */
    String write(long epochMillis, ZoneId zone) {
        ZonedDateTime date = Instant.ofEpochMilli(epochMillis).atZone(zone);
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new EvaluationException();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char character = format.charAt(i);
            if (character == '%') {
                write(text, format.charAt(++i), date);
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private static void write(StringBuilder text, char specifier, ZonedDateTime date) {
        switch (specifier) {
            case 'Y' -> padded(text, date.getYear(), 4);
            case 'm' -> padded(text, date.getMonthValue(), 2);
            case 'd' -> padded(text, date.getDayOfMonth(), 2);
            case 'H' -> padded(text, date.getHour(), 2);
            case 'M' -> padded(text, date.getMinute(), 2);
            case 'S' -> padded(text, date.getSecond(), 2);
            case 'L' -> padded(text, date.getNano() / NANOS_OF_A_MILLI, 3);
            case 'j' -> padded(text, date.getDayOfYear(), 3);
            case 'w' -> text.append(fromSunday(date) + 1);
            case 'u' -> text.append(date.getDayOfWeek().getValue());
            case 'U' -> padded(text, (date.getDayOfYear() - 1 + DAYS - fromSunday(date)) / DAYS, 2);
            case 'V' -> padded(text, date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case 'G' -> padded(text, date.get(IsoFields.WEEK_BASED_YEAR), 4);
            case 'z' -> offset(text, date);
            case 'Z' -> {
                int minutes = date.getOffset().getTotalSeconds() / SECONDS;
                text.append(minutes < 0 ? "" : "+").append(minutes);
            }
            case 'b' -> text.append(date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            case 'B' -> text.append(date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            default -> text.append('%');
        }
    }

    private static int fromSunday(ZonedDateTime date) {
        return date.getDayOfWeek().getValue() % DayOfWeek.values().length;
    }

    private static void offset(StringBuilder text, ZonedDateTime date) {
        int minutes = date.getOffset().getTotalSeconds() / SECONDS;
        text.append(minutes < 0 ? '-' : '+');
        padded(text, Math.abs(minutes) / MINUTES, 2);
        padded(text, Math.abs(minutes) % MINUTES, 2);
    }

    private static void padded(StringBuilder text, int number, int digits) {
        text.append("0".repeat(Math.max(0, digits - Integer.toString(number).length())))
                .append(number);
    }
}
