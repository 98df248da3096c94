package dev.integrationslist.domain.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which code points option i takes for one: those with the same Unicode simple case folding. It follows from the
 * runtime's own case mappings, because the members of a folding class share the lower case of their upper case.
 */
final class CaseFolding {

    /** The dotted capital and the dotless small i fold to themselves unless the text is known to be Turkic. */
    private static final int DOTTED_I = 0x130;

    private static final int DOTLESS_I = 0x131;

    /** The end of the two planes that scripts live in; what lies beyond is ideographs and has no case. */
    private static final int LAST_CASED = 0x1ffff;

    /** Every code point that has another case, sorted, and beside it all of its cases. */
    private static final int[] CASED;

    private static final int[][] CASES;

    static {
        Map<Integer, List<Integer>> classes = new HashMap<>();
        for (int c = 0; c <= LAST_CASED; c++) {
            int folded = fold(c);
            if (folded != c) {
                classes.computeIfAbsent(folded, f -> new ArrayList<>(List.of(f)))
                        .add(c);
            }
        }
        CASED = classes.values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        CASES = Arrays.stream(CASED)
                .mapToObj(c -> Objects.requireNonNull(classes.get(fold(c))).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    private CaseFolding() {}

    private static int fold(int c) {
        return c == DOTTED_I || c == DOTLESS_I ? c : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Adds a range with all cases of its members. */
    static void add(CharacterSet.Builder builder, int first, int last) {
        builder.add(first, last);
        int place = Arrays.binarySearch(CASED, first);
        for (int i = place < 0 ? -place - 1 : place; i < CASED.length && CASED[i] <= last; i++) {
            for (int other : CASES[i]) {
                if (other < first || other > last) {
                    builder.add(other);
                }
            }
        }
    }
}
