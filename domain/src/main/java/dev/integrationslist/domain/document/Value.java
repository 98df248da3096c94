package dev.integrationslist.domain.document;

/**
 * One BSON value.
 *
 * <p>Scalars are records. {@link Document} and {@link Array} are read-only views that a store extends over whatever
 * it holds, so that a value is decoded once. Equality ({@link Object#equals}) is identity of type and content:
 * {@code Int32(1)} and {@code Int64(1)} differ. Use {@link ValueOrder} for the way MongoDB compares.
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
}
