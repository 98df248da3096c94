package dev.integrationslist.domain.document;

import java.util.Locale;

/**
 * A 12-byte identifier.
 *
 * @param hex its bytes as 24 hexadecimal digits; kept in lower case
 */
public record ObjectId(String hex) implements Value {
    private static final int DIGITS = 24;

    public ObjectId {
        if (hex.length() != DIGITS || !hex.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("an ObjectId is 24 hexadecimal digits");
        }
        hex = hex.toLowerCase(Locale.ROOT);
    }

    @Override
    public ValueType type() {
        return ValueType.OBJECT_ID;
    }
}
