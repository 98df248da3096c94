package dev.integrationslist.domain.document;

import java.util.Objects;

/**
 * A regular expression as a value.
 *
 * @param pattern the expression's text
 * @param options its option letters, in alphabetical order as BSON keeps them
 */
public record RegularExpression(String pattern, String options) implements Value {
    public RegularExpression {
        Objects.requireNonNull(pattern, "pattern");
        options = options.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public ValueType type() {
        return ValueType.REGULAR_EXPRESSION;
    }
}
