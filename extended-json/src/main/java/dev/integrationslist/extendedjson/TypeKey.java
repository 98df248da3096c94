package dev.integrationslist.extendedjson;

import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.MaxKey;
import dev.integrationslist.domain.document.MinKey;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys that make an object a typed value if they come first. Keys that are also query operators ({@code $regex},
 * {@code $options}, {@code $type}) and those of a DBRef are not among them.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/">Extended JSON v2</a>
 */
enum TypeKey {
    OID("$oid", "\"507f1f77bcf86cd799439011\"", value -> new ObjectId(TypeParsers.string(value))),
    NUMBER_INT("$numberInt", "\"-12\"", value -> new Int32(TypeParsers.int32(value))),
    NUMBER_LONG("$numberLong", "\"-12\"", value -> new Int64(TypeParsers.int64(value))),
    NUMBER_DOUBLE("$numberDouble", "\"1.5\"", value -> new DoubleValue(TypeParsers.float64(value))),
    NUMBER_DECIMAL("$numberDecimal", "\"1.50\"", value -> Decimal128.parse(TypeParsers.string(value))),
    DATE("$date", "\"2017-01-05T17:06:05.660Z\"", TypeParsers::date),
    TIMESTAMP("$timestamp", "{\"t\": 1, \"i\": 1}", TypeParsers::timestamp),
    REGULAR_EXPRESSION(
            "$regularExpression", "{\"pattern\": \"^a\", \"options\": \"i\"}", TypeParsers::regularExpression),
    BINARY("$binary", "{\"base64\": \"AQID\", \"subType\": \"00\"}", TypeParsers::binary),
    UUID("$uuid", "\"00112233-4455-6677-8899-aabbccddeeff\"", value -> new Binary(4, TypeParsers.uuid(value))),
    CODE("$code", "\"return 1\"", TypeParsers::code),
    SYMBOL("$symbol", "\"a\"", value -> new Symbol(TypeParsers.string(value))),
    DB_POINTER(
            "$dbPointer",
            "{\"$ref\": \"a.b\", \"$id\": {\"$oid\": \"507f1f77bcf86cd799439011\"}}",
            TypeParsers::dbPointer),
    MIN_KEY("$minKey", "1", value -> TypeParsers.marker(MinKey.INSTANCE, new Int32(1), value)),
    MAX_KEY("$maxKey", "1", value -> TypeParsers.marker(MaxKey.INSTANCE, new Int32(1), value)),
    UNDEFINED("$undefined", "true", value -> TypeParsers.marker(Undefined.INSTANCE, new BooleanValue(true), value));

    private static final Map<String, TypeKey> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.key, Function.identity()));

    private final String key;
    private final String example;
    private final Function<Value, Value> content;

    TypeKey(String key, String example, Function<Value, Value> content) {
        this.key = key;
        this.example = example;
        this.content = content;
    }

    static Optional<TypeKey> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /**
     * The value of an object with this first key.
     *
     * @throws IllegalArgumentException where its shape or content is wrong; {@link #explain} makes the message whole
     */
    Value read(Document shape) {
        Value value = Objects.requireNonNull(shape.get(key), key);
        if (shape.size() == 2) {
            Value subtype = shape.get("$type");
            if (this == BINARY && subtype != null) {
                return TypeParsers.binary(TypeParsers.string(value), TypeParsers.string(subtype));
            }
            Value scope = shape.get("$scope");
            if (this == CODE && scope != null) {
                return TypeParsers.code(TypeParsers.string(value), scope);
            }
        }
        if (shape.size() > 1) {
            throw new IllegalArgumentException("no other key may stand beside it");
        }
        return content.apply(value);
    }

    ParseProblem explain(IllegalArgumentException wrong) {
        return new ParseProblem(key + ": " + wrong.getMessage(), "write it as {\"" + key + "\": " + example + "}");
    }
}
