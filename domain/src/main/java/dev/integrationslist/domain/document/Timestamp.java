package dev.integrationslist.domain.document;

/**
 * A timestamp of MongoDB's internal type.
 *
 * @param seconds since 1970-01-01T00:00:00Z, from 0 to 2^32-1
 * @param increment within the second, from 0 to 2^32-1
 */
public record Timestamp(long seconds, long increment) implements Value {
    private static final long MAX = 0xFFFF_FFFFL;

    public Timestamp {
        if (seconds < 0 || seconds > MAX || increment < 0 || increment > MAX) {
            throw new IllegalArgumentException("a timestamp's parts are from 0 to " + MAX);
        }
    }

    @Override
    public ValueType type() {
        return ValueType.TIMESTAMP;
    }
}
