package dev.integrationslist.extendedjson;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The text of an instant of the years 0 to 9999, such as {@code 2017-01-05T17:06:05.660Z}. A formatter takes ten times as long. */
final class IsoDate {
    /** The number of its characters. */
    static final int LENGTH = 24;

    private static final int MILLIS_PER_DAY = 24 * 60 * 60 * 1000;

    private IsoDate() {}

    /** The year of an instant in UTC. */
    static int year(long epochMillis) {
        return day(epochMillis).getYear();
    }

    private static LocalDate day(long epochMillis) {
        return LocalDate.ofEpochDay(Math.floorDiv(epochMillis, MILLIS_PER_DAY));
    }

    /** The text as a string. The year must have at most four digits and no sign. */
    static String text(long epochMillis) {
        byte[] text = new byte[LENGTH];
        write(epochMillis, text, 0);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Writes the text as ASCII; false, and nothing written, if the year has not four digits. */
    static boolean write(long epochMillis, byte[] target, int start) {
        LocalDate day = day(epochMillis);
        if (day.getYear() < 0 || day.getYear() > 9999) {
            return false;
        }
        int millis = Math.floorMod(epochMillis, MILLIS_PER_DAY);
        number(day.getYear(), 4, '-', target, start);
        number(day.getMonthValue(), 2, '-', target, start + 5);
        number(day.getDayOfMonth(), 2, 'T', target, start + 8);
        number(millis / 3_600_000, 2, ':', target, start + 11);
        number(millis / 60_000 % 60, 2, ':', target, start + 14);
        number(millis / 1000 % 60, 2, '.', target, start + 17);
        number(millis % 1000, 3, 'Z', target, start + 20);
        return true;
    }

    private static void number(int number, int digits, char after, byte[] target, int start) {
        int rest = number;
        for (int i = start + digits - 1; i >= start; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        target[start + digits] = (byte) after;
    }
}
