package dev.integrationslist.queryengine.regex;

import dev.integrationslist.domain.pattern.CharacterSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The equivalence classes of code points that a pattern's sets do not distinguish, numbered from 0. There are few of them,
 * however large the sets.
 */
final class CharacterClasses {

    private static final int ASCII = 128;

    /** The first code point of each stretch of one class, sorted; the first is 0. */
    private final int[] starts;

    private final int[] classes;
    private final int[] ascii = new int[ASCII];
    private final int size;

    CharacterClasses(Collection<CharacterSet> sets) {
        BitSet bounds = new BitSet();
        bounds.set(0);
        for (CharacterSet set : sets) {
            for (int i = 0; i < set.rangeCount(); i++) {
                bounds.set(set.first(i));
                bounds.set(set.last(i) + 1);
            }
        }
        bounds.clear(Character.MAX_CODE_POINT + 1);
        starts = bounds.stream().toArray();
        classes = new int[starts.length];
        int count = 1;
        for (CharacterSet set : sets) {
            count = split(set, count);
        }
        size = renumber();
        for (int c = 0; c < ASCII; c++) {
            ascii[c] = find(c);
        }
    }

    /** The number of classes. */
    int size() {
        return size;
    }

    int classOf(int codePoint) {
        return codePoint < ASCII ? ascii[codePoint] : find(codePoint);
    }

    /** Whether a set has the members of a class; it has all or none, if it is one of those the alphabet was made of. */
    boolean[] classesIn(CharacterSet set) {
        boolean[] in = new boolean[size];
        for (int i = 0; i < set.rangeCount(); i++) {
            for (int s = stretch(set.first(i)); s < starts.length && starts[s] <= set.last(i); s++) {
                in[classes[s]] = true;
            }
        }
        return in;
    }

    /** Gives what the set has of each class a number of its own. */
    private int split(CharacterSet set, int count) {
        Map<Integer, Integer> inside = new HashMap<>();
        int next = count;
        for (int i = 0; i < set.rangeCount(); i++) {
            for (int s = stretch(set.first(i)); s < starts.length && starts[s] <= set.last(i); s++) {
                Integer number = inside.putIfAbsent(classes[s], next);
                classes[s] = number == null ? next++ : number;
            }
        }
        return next;
    }

    /** Closes the gaps that classes split in whole have left. */
    private int renumber() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int s = 0; s < classes.length; s++) {
            numbers.putIfAbsent(classes[s], numbers.size());
            classes[s] = numbers.get(classes[s]);
        }
        return numbers.size();
    }

    private int find(int codePoint) {
        return classes[stretch(codePoint)];
    }

    private int stretch(int codePoint) {
        int place = Arrays.binarySearch(starts, codePoint);
        return place >= 0 ? place : -place - 2;
    }
}
