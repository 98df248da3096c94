package dev.integrationslist.storagecontract.generators;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.SortedFields;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.schema.Keyword;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random schemas, each with operands that its keywords take. */
final class SchemaGenerator {
    private static final List<Keyword> KEYWORDS = List.of(Keyword.values());
    private static final Set<Keyword> COMPOSITE = EnumSet.of(
            Keyword.ADDITIONAL_ITEMS,
            Keyword.ADDITIONAL_PROPERTIES,
            Keyword.ALL_OF,
            Keyword.ANY_OF,
            Keyword.ONE_OF,
            Keyword.DEPENDENCIES,
            Keyword.ITEMS,
            Keyword.NOT,
            Keyword.PATTERN_PROPERTIES,
            Keyword.PROPERTIES);
    private static final List<String> JSON_TYPES = List.of("object", "array", "string", "number", "boolean", "null");
    private static final List<String> NAMES = List.of("a", "b", "c", "0", "1", "_id");
    private static final List<String> PATTERNS = List.of("a", "^a", "b$", "^$", "a.b", "[ab]c?", "^.$", "^\\w+$", "é");
    private static final List<Value> DIVISORS = List.of(
            new Int32(1),
            new Int32(2),
            new Int32(3),
            new Int64(1L << 53),
            new DoubleValue(0.1),
            new DoubleValue(0.5),
            new DoubleValue(Double.MIN_VALUE),
            Decimal128.parse("0.1"),
            Decimal128.parse("1.5"),
            Decimal128.parse("1E-6176"),
            Decimal128.parse("1E+6144"));

    private final Random random;
    private final ValueGenerator values;

    SchemaGenerator(Random random, ValueGenerator values) {
        this.random = random;
        this.values = values;
    }

    /** A schema of a document, which mostly says something of its fields. */
    Document ofDocument(int depth) {
        Document schema = schema(depth);
        boolean named = schema.get(Keyword.PROPERTIES.symbol()) != null || random.nextInt(4) == 0;
        return named ? schema : with(schema, Keyword.PROPERTIES, depth);
    }

    private Document schema(int depth) {
        Document schema = Document.EMPTY;
        for (int count = random.nextInt(3); count > 0; count--) {
            Keyword keyword = values.pick(KEYWORDS);
            boolean fits = depth > 0 || !COMPOSITE.contains(keyword);
            boolean typed = (keyword == Keyword.TYPE && schema.get(Keyword.BSON_TYPE.symbol()) != null)
                    || (keyword == Keyword.BSON_TYPE && schema.get(Keyword.TYPE.symbol()) != null);
            if (fits && !typed && schema.get(keyword.symbol()) == null) {
                schema = with(schema, keyword, depth);
            }
        }
        return schema;
    }

    private Document with(Document schema, Keyword keyword, int depth) {
        List<Field> fields = new ArrayList<>(schema.stream().toList());
        fields.add(new Field(keyword.symbol(), operand(keyword, depth - 1)));
        Document more = Document.of(fields);
        return switch (keyword) {
            case EXCLUSIVE_MAXIMUM -> withBound(more, Keyword.MAXIMUM);
            case EXCLUSIVE_MINIMUM -> withBound(more, Keyword.MINIMUM);
            default -> more;
        };
    }

    private Document withBound(Document schema, Keyword bound) {
        return schema.get(bound.symbol()) == null ? with(schema, bound, 0) : schema;
    }

    private Value operand(Keyword keyword, int depth) {
        return switch (keyword) {
            case ADDITIONAL_ITEMS, ADDITIONAL_PROPERTIES -> random.nextBoolean() ? truth() : schema(depth);
            case ALL_OF, ANY_OF, ONE_OF -> list(() -> schema(depth));
            case BSON_TYPE -> random.nextInt(4) == 0 ? types() : type();
            case DEPENDENCIES -> byName(NAMES, () -> random.nextBoolean() ? names() : schema(depth));
            case DESCRIPTION, TITLE -> values.text();
            case ENUM -> distinct();
            case EXCLUSIVE_MAXIMUM, EXCLUSIVE_MINIMUM, UNIQUE_ITEMS -> truth();
            case ITEMS -> random.nextBoolean() ? schema(depth) : list(() -> schema(depth));
            case MAX_ITEMS, MAX_LENGTH, MAX_PROPERTIES, MIN_ITEMS, MIN_LENGTH, MIN_PROPERTIES ->
                new Int32(random.nextInt(4));
            case MAXIMUM, MINIMUM -> random.nextBoolean() ? values.edge() : new Int32(random.nextInt(6) - 1);
            case MULTIPLE_OF -> values.pick(DIVISORS);
            case NOT -> schema(depth);
            case PATTERN -> new StringValue(values.pick(PATTERNS));
            case PATTERN_PROPERTIES -> byName(PATTERNS, () -> schema(depth));
            case PROPERTIES -> byName(NAMES, () -> schema(depth));
            case REQUIRED -> names();
            case TYPE -> new StringValue(values.pick(JSON_TYPES));
        };
    }

    private StringValue type() {
        return new StringValue(
                random.nextInt(6) == 0
                        ? "number"
                        : values.pick(List.of(ValueType.values())).alias());
    }

    private Array types() {
        return Array.of(Stream.of(type(), type()).distinct().toList());
    }

    private BooleanValue truth() {
        return new BooleanValue(random.nextBoolean());
    }

    private Array names() {
        return Array.of(Stream.generate(() -> values.pick(NAMES))
                .limit(1 + random.nextInt(2))
                .distinct()
                .map(StringValue::new)
                .toList());
    }

    private Array distinct() {
        Set<Value> different = new TreeSet<>(ValueOrder.INSTANCE);
        return Array.of(Stream.generate(() -> values.value(2))
                .limit(1 + random.nextInt(4))
                .filter(value -> different.add(SortedFields.of(value)))
                .toList());
    }

    private Document byName(List<String> names, Supplier<Value> value) {
        return Document.of(Stream.generate(() -> values.pick(names))
                .limit(1 + random.nextInt(2))
                .distinct()
                .map(name -> new Field(name, value.get()))
                .toList());
    }

    private Array list(Supplier<Document> element) {
        return Array.of(Stream.generate(element).limit(1 + random.nextInt(2)).toList());
    }
}
