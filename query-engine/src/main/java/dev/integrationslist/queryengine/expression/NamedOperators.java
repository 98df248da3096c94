package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.expression.Expression;
import dev.integrationslist.domain.expression.NamedOperation;
import dev.integrationslist.domain.expression.Parameter;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** The operators with named arguments; those that trim strings are here. */
final class NamedOperators {
    /** The characters that MongoDB trims unless it is told others: white space of ASCII and Unicode, and NUL. */
    private static final String WHITE_SPACE =
            "\0 \t\n\u000B\f\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006" + "\u2007\u2008\u2009\u200A";

    private NamedOperators() {}

    static Evaluator compile(NamedOperation operation, Function<Expression, Evaluator> compiler) {
        DateOperators dates = new DateOperators(operation, compiler);
        Evaluator evaluator = switch (operation.operator()) {
            case TRIM -> trim(operation, compiler, true, true);
            case LTRIM -> trim(operation, compiler, true, false);
            case RTRIM -> trim(operation, compiler, false, true);
            case YEAR, MONTH, DAY_OF_MONTH, DAY_OF_WEEK, HOUR, MINUTE, SECOND, MILLISECOND -> dates.part();
            case DATE_DIFF -> dates.difference();
            case DATE_ADD -> dates.sum(1);
            case DATE_SUBTRACT -> dates.sum(-1);
            case DATE_TRUNC -> dates.truncation();
            case DATE_TO_STRING -> dates.text();
        };
        return evaluation -> {
            evaluation.charge(1);
            return evaluator.evaluate(evaluation);
        };
    }

    private static Evaluator trim(
            NamedOperation operation, Function<Expression, Evaluator> compiler, boolean left, boolean right) {
        Evaluator input = compiler.apply(operation.argument(Parameter.INPUT).orElseThrow());
        Evaluator chars =
                operation.argument(Parameter.CHARS).map(compiler).orElse(evaluation -> new StringValue(WHITE_SPACE));
        return evaluation -> {
            Value value = input.evaluate(evaluation);
            if (Values.isNullish(value)) {
                return NullValue.INSTANCE;
            }
            String text = Values.requireString(value);
            Value trimmed = chars.evaluate(evaluation);
            return Values.isNullish(trimmed)
                    ? NullValue.INSTANCE
                    : trim(evaluation, text, Values.requireString(trimmed), left, right);
        };
    }

    private static Value trim(Evaluation evaluation, String text, String chars, boolean left, boolean right) {
        IntPredicate trimmed = character -> {
            evaluation.charge(chars.length());
            return chars.indexOf(character) >= 0;
        };
        int from = 0;
        int to = text.length();
        while (left && from < to && trimmed.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (right && from < to && trimmed.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        evaluation.build(to - from);
        return new StringValue(text.substring(from, to));
    }
}
