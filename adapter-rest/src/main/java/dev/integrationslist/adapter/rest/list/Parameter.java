package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of the list, each with what it takes and the kind of refusal that tells of it. */
enum Parameter {
    OFFSET(ErrorCode.INVALID_PARAMETER),
    COUNT(ErrorCode.INVALID_PARAMETER),
    SORT(ErrorCode.INVALID_SORT),
    QUERY(ErrorCode.INVALID_FILTER),
    FIELDS(ErrorCode.INVALID_PROJECTION),
    NAME(ErrorCode.INVALID_PARAMETER),
    TYPE(ErrorCode.INVALID_PARAMETER);

    /** How many slips of the pen still count as one of ours. */
    private static final int NEAR = 2;

    private static final int LONGEST_COMPARED = 20;

    private final ErrorCode code;

    /** @param code the kind of refusal for a value that is not valid */
    Parameter(ErrorCode code) {
        this.code = code;
    }

    /** The parameter as it stands in an address. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to throw where its value will not do. */
    RefusedException refused(String problem, String remedy) {
        return refusedAt("", problem, remedy);
    }

    /** What to throw where its value will not do at one place, such as {@code ", line 1, column 7"}. */
    RefusedException refusedAt(String place, String problem, String remedy) {
        boolean relative = code != ErrorCode.INVALID_PARAMETER;
        return new RefusedException(code, relative ? place : text() + place, problem, remedy);
    }

    /**
     * The parameter of that name.
     *
     * @throws RefusedException where there is none, with those there are
     */
    static Parameter named(String name) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.text().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static RefusedException unknown(String name) {
        String all = Arrays.stream(values()).map(Parameter::text).collect(Collectors.joining(", "));
        String meant =
                nearest(name).map(near -> "did you mean " + near.text() + "? ").orElse("");
        return new RefusedException(
                ErrorCode.INVALID_PARAMETER,
                Abbreviated.text(name),
                "unknown parameter",
                meant + "the parameters are " + all);
    }

    private static Optional<Parameter> nearest(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(parameter -> lower.length() <= LONGEST_COMPARED && distance(lower, parameter.text()) <= NEAR)
                .min(Comparator.comparingInt(parameter -> distance(lower, parameter.text())));
    }

    /** Levenshtein's: how many characters to insert, delete or change. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
