package dev.integrationslist.domain.expression;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts that arguments of the operators on dates have. */
public final class DateArguments {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(?::?(\\d{2}))?");
    private static final Pattern REGION = Pattern.compile("[A-Za-z][A-Za-z0-9_+/-]{0,63}");
    private static final Pattern PREFIXED_OFFSET = Pattern.compile("(?:UTC|GMT|UT)[+-].*");
    private static final int LETTERS_OF_A_DAY = 3;
    private static final String SPECIFIERS = "dGHjLmMSuUVwYzZbB%";

    private DateArguments() {}

    /**
     * The time zone with a name of the IANA database, such as {@code Europe/Berlin}, or an offset such as {@code +01:30};
     * empty if it is neither.
     */
    public static Optional<ZoneId> timeZone(String text) {
        try {
            Matcher offset = OFFSET.matcher(text);
            if (offset.matches()) {
                int hours = Integer.parseInt(offset.group(2));
                int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
                int sign = offset.group(1).equals("-") ? -1 : 1;
                return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
            }
            boolean region = REGION.matcher(text).matches()
                    && !PREFIXED_OFFSET.matcher(text).matches();
            return region ? Optional.of(ZoneId.of(text)) : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** The day with a name or its first three letters, in any case; empty if it is none. */
    public static Optional<DayOfWeek> dayOfWeek(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equals(name)
                        || day.name().substring(0, LETTERS_OF_A_DAY).equals(name))
                .findFirst();
    }

    /** Whether each percent sign of a format of {@code $dateToString} starts a specifier. */
    public static boolean isFormat(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && (++i == text.length() || SPECIFIERS.indexOf(text.charAt(i)) < 0)) {
                return false;
            }
        }
        return true;
    }
}
