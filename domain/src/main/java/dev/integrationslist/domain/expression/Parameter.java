package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.StringValue;
import java.util.function.Predicate;

/** A parameter of a {@link NamedOperator}. */
public enum Parameter {
    INPUT("input", OperandKind.STRING),
    CHARS("chars", OperandKind.STRING),
    DATE("date", OperandKind.DATE),
    START_DATE("startDate", OperandKind.DATE),
    END_DATE("endDate", OperandKind.DATE),
    UNIT(
            "unit",
            "year, quarter, month, week, day, hour, minute, second or millisecond",
            text -> DateUnit.of(text).isPresent()),
    AMOUNT("amount", OperandKind.NUMBER),
    BIN_SIZE("binSize", OperandKind.NUMBER),
    START_OF_WEEK(
            "startOfWeek",
            "a day such as monday or mon",
            text -> DateArguments.dayOfWeek(text).isPresent()),
    FORMAT("format", "a format whose % are followed by one of dGHjLmMSuUVwYzZbB%", DateArguments::isFormat),
    TIMEZONE(
            "timezone",
            "a time zone such as Europe/Berlin or +01:00",
            text -> DateArguments.timeZone(text).isPresent()),
    ON_NULL("onNull", OperandKind.ANY);

    private final String key;
    private final OperandKind kind;
    private final String description;
    private final Predicate<String> texts;

    Parameter(String key, OperandKind kind) {
        this(key, kind, kind.description(), text -> true);
    }

    Parameter(String key, String description, Predicate<String> texts) {
        this(key, OperandKind.STRING, description, texts);
    }

    Parameter(String key, OperandKind kind, String description, Predicate<String> texts) {
        this.key = key;
        this.kind = kind;
        this.description = description;
        this.texts = texts;
    }

    /** The key of the argument. */
    public String key() {
        return key;
    }

    /** Refuses a constant that the parameter does not take. */
    void require(Expression argument, ExpressionPlace place) {
        kind.require(
                argument,
                description,
                value -> !(value instanceof StringValue text) || texts.test(text.value()),
                place);
    }
}
