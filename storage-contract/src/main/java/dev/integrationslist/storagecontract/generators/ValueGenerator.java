package dev.integrationslist.storagecontract.generators;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.DbPointer;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.JavaScript;
import dev.integrationslist.domain.document.JavaScriptWithScope;
import dev.integrationslist.domain.document.MaxKey;
import dev.integrationslist.domain.document.MinKey;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.ObjectId;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Timestamp;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random values of every type. */
final class ValueGenerator {
    private static final List<String> NAMES = List.of("a", "b", "c", "0", "1");
    private static final List<String> TEXTS =
            List.of("", "a", "b", "ab", "abc", "A", "a\n", "b\na", "1", " ", "é", "É", "\uFFFD", "\uD83D\uDE00", "a.b");
    private static final long TWO_TO_53 = 1L << 53;
    private static final List<NumberValue> EDGES = List.of(
            new DoubleValue(-0.0),
            new DoubleValue(0.0),
            new DoubleValue(1.0),
            new DoubleValue(1.5),
            new DoubleValue(-1.5),
            new DoubleValue(0.1),
            new DoubleValue(Double.NaN),
            new DoubleValue(Double.POSITIVE_INFINITY),
            new DoubleValue(Double.NEGATIVE_INFINITY),
            new DoubleValue(TWO_TO_53),
            new DoubleValue(0x1p63),
            new DoubleValue(-0x1p63),
            new DoubleValue(Double.MAX_VALUE),
            new DoubleValue(Double.MIN_VALUE),
            new Int32(Integer.MAX_VALUE),
            new Int32(Integer.MIN_VALUE),
            new Int64(0),
            new Int64(1),
            new Int64(2),
            new Int64(TWO_TO_53 - 1),
            new Int64(TWO_TO_53),
            new Int64(TWO_TO_53 + 1),
            new Int64(Long.MAX_VALUE),
            new Int64(Long.MIN_VALUE),
            Decimal128.parse("0"),
            Decimal128.parse("-0"),
            Decimal128.parse("1"),
            Decimal128.parse("1.0"),
            Decimal128.parse("0.1"),
            Decimal128.parse("1.5"),
            Decimal128.parse("9007199254740993"),
            Decimal128.parse("9223372036854775808"),
            Decimal128.parse("1E+6144"),
            Decimal128.parse("1E-6176"),
            Decimal128.NAN,
            Decimal128.POSITIVE_INFINITY,
            Decimal128.NEGATIVE_INFINITY);

    private final Random random;

    ValueGenerator(Random random) {
        this.random = random;
    }

    /** A value with at most this many documents and arrays in each other. */
    Value value(int depth) {
        int kind = random.nextInt(100);
        if (kind < 30) {
            return new Int32(random.nextInt(9) - 2);
        }
        if (kind < 42) {
            return edge();
        }
        if (kind < 55) {
            return text();
        }
        if (kind < 61) {
            return NullValue.INSTANCE;
        }
        if (kind < 66) {
            return new BooleanValue(random.nextBoolean());
        }
        if (kind < 75) {
            return special();
        }
        return depth == 0 ? new Int32(random.nextInt(3)) : kind < 90 ? array(depth) : document(depth);
    }

    /** A value that a comparison takes. */
    Value comparable(int depth) {
        Value value = value(depth);
        return value instanceof RegularExpression || value instanceof Undefined ? NullValue.INSTANCE : value;
    }

    NumberValue edge() {
        return pick(EDGES);
    }

    StringValue text() {
        return new StringValue(pick(TEXTS));
    }

    Array array(int depth) {
        List<Value> elements = new ArrayList<>();
        for (int size = random.nextInt(4); size > 0; size--) {
            elements.add(value(depth - 1));
        }
        return Array.of(elements);
    }

    private Document document(int depth) {
        List<Field> fields = new ArrayList<>();
        for (String name : NAMES) {
            if (random.nextInt(5) < 2) {
                fields.add(random.nextInt(fields.size() + 1), new Field(name, value(depth - 1)));
            }
        }
        return Document.of(fields);
    }

    /** A value of one of the rarer types. */
    private Value special() {
        int small = random.nextInt(3);
        return switch (random.nextInt(17)) {
            case 0, 1, 2 -> new DateTime(List.of(-1L, 0L, 1L).get(small));
            case 3, 4 -> new ObjectId("00000000000000000000000" + small);
            case 5, 6 -> binary();
            case 7 -> new Timestamp(small, random.nextInt(2));
            case 8, 9 -> new RegularExpression(List.of("a", "^a", "b").get(small), random.nextBoolean() ? "i" : "");
            case 10 -> MinKey.INSTANCE;
            case 11 -> MaxKey.INSTANCE;
            case 12 -> Undefined.INSTANCE;
            case 13 -> new Symbol(pick(TEXTS));
            case 14 -> new JavaScript(pick(TEXTS));
            case 15 -> new JavaScriptWithScope(pick(TEXTS), Document.of("a", new Int32(small)));
            default -> new DbPointer(pick(NAMES), new ObjectId("00000000000000000000000" + small));
        };
    }

    Binary binary() {
        byte[] bytes = new byte[random.nextInt(3)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextBoolean() ? random.nextInt(4) : 0x80);
        }
        return new Binary(random.nextInt(3) == 0 ? random.nextInt(3) : 0, bytes);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
