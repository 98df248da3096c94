package dev.integrationslist.domain.expression;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A unit of time of the operators on dates. */
public enum DateUnit {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    MILLISECOND;

    /** The unit with a name, such as {@code day}, or empty if there is none. */
    public static Optional<DateUnit> of(String name) {
        return Stream.of(values())
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
