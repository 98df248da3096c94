package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The operators on strings. Positions count code points; letters change case in ASCII only, as in MongoDB.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/#string-expression-operators">Strings</a>
 */
final class StringOperators {
    /** The letters of small and capital ASCII letters differ in this bit. */
    private static final int CASE_BIT = 0x20;

    private StringOperators() {}

    static Value concat(Evaluation evaluation, Evaluator[] operands) {
        StringBuilder text = new StringBuilder();
        for (Evaluator operand : operands) {
            Value value = operand.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            String part = Values.requireString(value);
            evaluation.build(part.length());
            text.append(part);
        }
        return new StringValue(text.toString());
    }

    static Value toLower(Evaluation evaluation, @Nullable Value value) {
        return new StringValue(mapped(evaluation, Conversions.coerce(value), StringOperators::lower));
    }

    static Value toUpper(Evaluation evaluation, @Nullable Value value) {
        return new StringValue(mapped(evaluation, Conversions.coerce(value), StringOperators::upper));
    }

    private static int lower(int character) {
        return character >= 'A' && character <= 'Z' ? character | CASE_BIT : character;
    }

    private static int upper(int character) {
        return character >= 'a' && character <= 'z' ? character & ~CASE_BIT : character;
    }

    /** The text itself if no character changes. */
    private static String mapped(Evaluation evaluation, String text, IntUnaryOperator function) {
        int first = 0;
        while (first < text.length() && function.applyAsInt(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            evaluation.charge(first);
            return text;
        }
        evaluation.build(text.length());
        char[] characters = text.toCharArray();
        for (int i = first; i < characters.length; i++) {
            characters[i] = (char) function.applyAsInt(characters[i]);
        }
        return new String(characters);
    }

    static Value length(Evaluation evaluation, @Nullable Value value) {
        return new Int32(length(evaluation, Values.requireString(value)));
    }

    private static int length(Evaluation evaluation, String text) {
        evaluation.charge(text.length());
        return text.codePointCount(0, text.length());
    }

    static Value substring(Evaluation evaluation, Evaluator[] operands) {
        String text = Conversions.coerce(operands[0].evaluate(evaluation));
        int start = Values.requireIndex(operands[1].evaluate(evaluation));
        int count = Values.requireIndex(operands[2].evaluate(evaluation));
        int length = length(evaluation, text);
        if (start >= length) {
            return new StringValue("");
        }
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(from, Math.min(count, length - start));
        evaluation.build(to - from);
        return new StringValue(text.substring(from, to));
    }

    /** The position of the second string in the first, from a start and before an end; -1 if it is not there. */
    static Value indexOf(Evaluation evaluation, Evaluator[] operands) {
        Value value = operands[0].evaluate(evaluation);
        if (Values.isNullish(value)) {
            return NullValue.INSTANCE;
        }
        String text = Values.requireString(value);
        String searched = Values.requireString(operands[1].evaluate(evaluation));
        int start = operands.length > 2 ? Values.requireIndex(operands[2].evaluate(evaluation)) : 0;
        int length = length(evaluation, text);
        int end =
                operands.length > 3 ? Math.min(length, Values.requireIndex(operands[3].evaluate(evaluation))) : length;
        if (start == 0 && text.isEmpty() && searched.isEmpty()) {
            return new Int32(0);
        }
        if (start >= end) {
            return new Int32(-1);
        }
        int from = text.offsetByCodePoints(0, start);
        evaluation.charge((long) text.length() * Math.min(searched.length(), text.length()));
        int found = text.indexOf(searched, from);
        int position = found < 0 ? -1 : start + text.codePointCount(from, found);
        return new Int32(position < end ? position : -1);
    }

    static Value split(Evaluation evaluation, @Nullable Value value, @Nullable Value delimiter) {
        if (Values.isNullish(value) || Values.isNullish(delimiter)) {
            return NullValue.INSTANCE;
        }
        String text = Values.requireString(value);
        String between = Values.requireString(delimiter);
        if (between.isEmpty()) {
            throw new EvaluationException();
        }
        evaluation.charge((long) text.length() * Math.min(between.length(), text.length()));
        evaluation.build(text.length());
        List<Value> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(between); to >= 0; to = text.indexOf(between, from)) {
            parts.add(new StringValue(text.substring(from, to)));
            from = to + between.length();
        }
        parts.add(new StringValue(text.substring(from)));
        evaluation.build(parts.size());
        return Array.of(parts);
    }

    static Value compareIgnoringCase(Evaluation evaluation, @Nullable Value left, @Nullable Value right) {
        return Values.ofOrder(evaluation.compare(toUpper(evaluation, left), toUpper(evaluation, right)));
    }
}
