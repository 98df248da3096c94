package dev.integrationslist.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * One BSON value.
 *
 * <p>Scalars are records. {@link Document} and {@link Array} are read-only views that a store implements over its own
 * data, so that a value is decoded once. {@link Object#equals} compares type and content: {@code Int32(1)} and
 * {@code Int64(1)} differ. {@link ValueOrder} compares as MongoDB does.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-types/">BSON types</a>
 */
public sealed interface Value
        permits Document,
                Array,
                NumberValue,
                NullValue,
                Undefined,
                BooleanValue,
                StringValue,
                Symbol,
                DateTime,
                Timestamp,
                ObjectId,
                Binary,
                RegularExpression,
                DbPointer,
                JavaScript,
                JavaScriptWithScope,
                MinKey,
                MaxKey {

    /** The value's BSON type. */
    ValueType type();

    /**
     * The value of a plain Java object: null, {@code String}, {@code Integer}, {@code Long}, {@code Double},
     * {@code BigDecimal} (a Decimal128), {@code Boolean}, {@code Instant} and {@code Date} (to the millisecond),
     * {@code byte[]} (subtype 0), {@code Iterable} (an array), {@code Map} with strings as keys (a document), or a
     * {@code Value}, which is returned as it is. Elements of lists and maps are converted alike.
     *
     * @throws IllegalArgumentException if the object has another type, or a number or date does not fit
     */
    static Value of(@Nullable Object object) {
        return PlainValues.convert(object);
    }
}
