package dev.integrationslist.storagecontract.generators;

import static dev.integrationslist.storagecontract.generators.ExpressionOracle.array;
import static dev.integrationslist.storagecontract.generators.ExpressionOracle.isNullish;
import static dev.integrationslist.storagecontract.generators.ExpressionOracle.of;
import static dev.integrationslist.storagecontract.generators.ExpressionOracle.set;
import static dev.integrationslist.storagecontract.generators.ExpressionOracle.text;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.storagecontract.generators.ExpressionOracle.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The oracle's operators on arrays, sets and strings. Strings are arrays of code points here. */
final class CollectionOracle {
    private CollectionOracle() {}

    static Value evaluate(String name, Value first, List<Supplier<Value>> operands) {
        Supplier<Value> second = operands.size() > 1 ? operands.get(1) : () -> null;
        return switch (name) {
            case "$in" -> {
                Value list = second.get();
                yield of(array(list).stream().anyMatch(each -> ExpressionOracle.ORDER.compare(each, first) == 0));
            }
            case "$size" -> new Int32(array(first).size());
            case "$first" -> elementAt(first, new Int32(0));
            case "$last" -> elementAt(first, new Int32(-1));
            case "$arrayElemAt" -> elementAt(first, second.get());
            case "$slice" -> slice(first, operands);
            case "$setIsSubset" -> {
                Value container = second.get();
                Array elements = array(first);
                yield of(set(container).containsAll(elements.stream().toList()));
            }
            case "$setDifference" -> difference(first, second.get());
            case "$anyElementTrue" -> of(array(first).stream().anyMatch(ExpressionOracle::isTrue));
            case "$allElementsTrue" -> of(array(first).stream().allMatch(ExpressionOracle::isTrue));
            case "$min", "$max" -> extreme(name, all(first, operands));
            case "$sum" -> NumberOracle.sum(all(first, operands));
            case "$avg" -> NumberOracle.average(all(first, operands));
            case "$toLower" -> new StringValue(mapped(NumberOracle.coerced(first), 'A', 'Z', 32));
            case "$toUpper" -> new StringValue(upper(first));
            case "$strcasecmp" -> new Int32(compare(upper(first), upper(second.get())));
            case "$strLenCP" -> new Int32(points(text(first)).size());
            case "$substrCP" -> substring(first, operands);
            case "$indexOfCP" -> indexOf(first, operands);
            case "$split" -> split(first, second.get());
            default -> NumberOracle.evaluate(name, first, operands);
        };
    }

    private static Value elementAt(Value array, Value index) {
        if (isNullish(array) || isNullish(index)) {
            return NullValue.INSTANCE;
        }
        List<Value> elements = array(array).stream().toList();
        int position = NumberOracle.int32(index);
        int from = position < 0 ? elements.size() + position : position;
        return from < 0 || from >= elements.size() ? null : elements.get(from);
    }

    private static Value slice(Value array, List<Supplier<Value>> operands) {
        if (isNullish(array)) {
            return NullValue.INSTANCE;
        }
        List<Value> elements = array(array).stream().toList();
        Value second = operands.get(1).get();
        if (isNullish(second)) {
            return NullValue.INSTANCE;
        }
        long number = NumberOracle.int32(second);
        long size = elements.size();
        long from = number < 0 ? Math.max(0, size + number) : operands.size() == 2 ? 0 : Math.min(size, number);
        long to = operands.size() == 2 && number >= 0 ? Math.min(size, number) : size;
        if (operands.size() == 3) {
            Value third = operands.get(2).get();
            if (isNullish(third)) {
                return NullValue.INSTANCE;
            }
            long count = NumberOracle.int32(third);
            if (count <= 0) {
                throw new Failure();
            }
            to = Math.min(size, from + count);
        }
        return Array.of(elements.subList((int) from, (int) to));
    }

    private static Value difference(Value left, Value right) {
        if (isNullish(left) || isNullish(right)) {
            return NullValue.INSTANCE;
        }
        List<Value> elements = array(left).stream().toList();
        TreeSet<Value> seen = set(right);
        return Array.of(elements.stream().filter(seen::add).toList());
    }

    /** All operands, or the elements of the only one. */
    private static List<Value> all(Value first, List<Supplier<Value>> operands) {
        if (operands.size() == 1) {
            return first instanceof Array array ? array.stream().toList() : Collections.singletonList(first);
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            values.add(i == 0 ? first : operands.get(i).get());
        }
        return values;
    }

    private static Value extreme(String name, List<Value> values) {
        Value best = NullValue.INSTANCE;
        for (Value value : values) {
            if (isNullish(value)) {
                continue;
            }
            int order = ExpressionOracle.ORDER.compare(value, best);
            if (best == NullValue.INSTANCE || (name.equals("$min") ? order < 0 : order > 0)) {
                best = value;
            }
        }
        return best;
    }

    private static List<Integer> points(String text) {
        return text.codePoints().boxed().toList();
    }

    private static String joined(List<Integer> points) {
        StringBuilder text = new StringBuilder();
        points.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String mapped(String text, char from, char to, int distance) {
        return joined(points(text).stream()
                .map(point -> point >= from && point <= to ? point + distance : point)
                .toList());
    }

    private static String upper(Value value) {
        return mapped(NumberOracle.coerced(value), 'a', 'z', -32);
    }

    /** The order of the bytes in UTF-8, which is the order of code points. */
    private static int compare(String left, String right) {
        return Integer.signum(
                Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray()));
    }

    private static Value substring(Value value, List<Supplier<Value>> operands) {
        List<Integer> text = points(NumberOracle.coerced(value));
        int start = NumberOracle.index(operands.get(1).get());
        long count = NumberOracle.index(operands.get(2).get());
        return new StringValue(
                start >= text.size() ? "" : joined(text.subList(start, (int) Math.min(text.size(), start + count))));
    }

    private static Value indexOf(Value value, List<Supplier<Value>> operands) {
        if (isNullish(value)) {
            return NullValue.INSTANCE;
        }
        List<Integer> text = points(text(value));
        List<Integer> searched = points(text(operands.get(1).get()));
        int start = operands.size() > 2 ? NumberOracle.index(operands.get(2).get()) : 0;
        int end = operands.size() > 3 ? NumberOracle.index(operands.get(3).get()) : text.size();
        if (start == 0 && text.isEmpty() && searched.isEmpty()) {
            return new Int32(0);
        }
        return new Int32(IntStream.range(start, Math.min(end, text.size()))
                .filter(i -> i + searched.size() <= text.size()
                        && text.subList(i, i + searched.size()).equals(searched))
                .findFirst()
                .orElse(-1));
    }

    private static Value split(Value value, Value delimiter) {
        if (isNullish(value) || isNullish(delimiter)) {
            return NullValue.INSTANCE;
        }
        String text = text(value);
        if (text(delimiter).isEmpty()) {
            throw new Failure();
        }
        return Array.of(Arrays.stream(text.split(Pattern.quote(text(delimiter)), -1))
                .map(StringValue::new)
                .toList());
    }
}
