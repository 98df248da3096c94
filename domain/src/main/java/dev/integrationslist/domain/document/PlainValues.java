package dev.integrationslist.domain.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conversion of plain Java objects to values. */
final class PlainValues {
    private PlainValues() {}

    static Value convert(@Nullable Object object) {
        if (object == null) {
            return NullValue.INSTANCE;
        }
        if (object instanceof Value value) {
            return value;
        }
        if (object instanceof String text) {
            return new StringValue(text);
        }
        if (object instanceof Boolean truth) {
            return new BooleanValue(truth);
        }
        if (object instanceof Number number) {
            return convertNumber(number);
        }
        if (object instanceof Instant instant) {
            return new DateTime(convertInstant(instant));
        }
        if (object instanceof Date date) {
            return new DateTime(date.getTime());
        }
        if (object instanceof byte[] bytes) {
            return new Binary(0, bytes);
        }
        if (object instanceof Map<?, ?> map) {
            return convertMap(map);
        }
        if (object instanceof Iterable<?> elements) {
            List<Value> values = new ArrayList<>();
            elements.forEach(element -> values.add(convert(element)));
            return Array.of(values);
        }
        throw unknown(object);
    }

    private static Value convertNumber(Number number) {
        if (number instanceof Integer small) {
            return new Int32(small);
        }
        if (number instanceof Long large) {
            return new Int64(large);
        }
        if (number instanceof Double floating) {
            return new DoubleValue(floating);
        }
        if (number instanceof BigDecimal decimal) {
            return Decimal128.finite(decimal.signum() < 0, decimal.abs());
        }
        throw unknown(number);
    }

    private static long convertInstant(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException(instant + " exceeds the range of a date", overflow);
        }
    }

    private static Document convertMap(Map<?, ?> map) {
        List<Field> fields = new ArrayList<>(map.size());
        map.forEach((name, value) -> fields.add(new Field(name(name), convert(value))));
        return Document.of(fields);
    }

    static String name(@Nullable Object name) {
        if (name instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the name of a field must be a String, not " + name);
    }

    private static IllegalArgumentException unknown(Object object) {
        return new IllegalArgumentException(object.getClass().getName()
                + " is not convertible; use null, String, Integer, Long, Double, BigDecimal, Boolean, Instant, Date,"
                + " byte[], Iterable, Map or a Value");
    }
}
