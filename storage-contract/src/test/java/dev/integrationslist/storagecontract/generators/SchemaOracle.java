package dev.integrationslist.storagecontract.generators;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Symbol;
import dev.integrationslist.domain.document.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code $jsonSchema} as the manual describes it, keyword by keyword, on the schema's own document: without the domain's
 * parser, the query engine or {@code ValueOrder}, and without regard to cost. Valid schemas only.
 */
final class SchemaOracle {
    private SchemaOracle() {}

    static boolean meets(Document schema, Value value) {
        return schema.stream().allMatch(keyword -> meets(keyword.name(), keyword.value(), schema, value));
    }

    private static boolean meets(String keyword, Value operand, Document schema, Value value) {
        return switch (keyword) {
            case "title", "description", "exclusiveMinimum", "exclusiveMaximum" -> true;
            case "type", "bsonType" -> names(operand).anyMatch(name -> isOfType(name, value));
            case "enum" -> elements(operand).anyMatch(member -> equal(member, value));
            case "allOf" -> count(operand, value) == ((Array) operand).size();
            case "anyOf" -> count(operand, value) > 0;
            case "oneOf" -> count(operand, value) == 1;
            case "not" -> !meets((Document) operand, value);
            default -> {
                if (value instanceof NumberValue number) {
                    yield meetsNumber(keyword, operand, schema, number);
                }
                if (value instanceof StringValue text) {
                    yield meetsText(keyword, operand, text.value());
                }
                if (value instanceof Array array) {
                    yield meetsArray(keyword, operand, schema, array);
                }
                yield !(value instanceof Document document) || meetsDocument(keyword, operand, schema, document);
            }
        };
    }

    private static boolean isOfType(String name, Value value) {
        return switch (name) {
            case "number" -> value instanceof NumberValue;
            case "boolean" -> value instanceof BooleanValue;
            default -> value.type().alias().equals(name);
        };
    }

    private static long count(Value schemas, Value value) {
        return elements(schemas)
                .filter(schema -> meets((Document) schema, value))
                .count();
    }

    private static boolean meetsNumber(String keyword, Value operand, Document schema, NumberValue number) {
        return switch (keyword) {
            case "minimum" -> isOrdered((NumberValue) operand, number, isTrue(schema.get("exclusiveMinimum")));
            case "maximum" -> isOrdered(number, (NumberValue) operand, isTrue(schema.get("exclusiveMaximum")));
            case "multipleOf" ->
                number.isFinite()
                        && decimal(number)
                                        .remainder(decimal((NumberValue) operand))
                                        .signum()
                                == 0;
            default -> true;
        };
    }

    private static boolean isOrdered(NumberValue low, NumberValue high, boolean strictly) {
        return (low.isNaN() || high.isNaN() ? low.isNaN() && high.isNaN() : compare(low, high) <= 0)
                && !(strictly && sameNumber(low, high));
    }

    private static boolean sameNumber(NumberValue left, NumberValue right) {
        return left.isNaN() || right.isNaN() ? left.isNaN() && right.isNaN() : compare(left, right) == 0;
    }

    /** Numbers but NaN; an infinity is above all others of its sign. */
    private static int compare(NumberValue left, NumberValue right) {
        int infinite = Integer.compare(infinity(left), infinity(right));
        return infinite != 0 || !left.isFinite()
                ? infinite
                : left.toBigDecimal().compareTo(right.toBigDecimal());
    }

    private static int infinity(NumberValue number) {
        if (number.isFinite()) {
            return 0;
        }
        boolean negative = number instanceof DoubleValue floating
                ? floating.value() < 0
                : number instanceof Decimal128 decimal && decimal.negative();
        return negative ? -1 : 1;
    }

    private static BigDecimal decimal(NumberValue number) {
        return number instanceof DoubleValue
                ? number.toBigDecimal().round(new MathContext(15, RoundingMode.HALF_EVEN))
                : number.toBigDecimal();
    }

    private static boolean meetsText(String keyword, Value operand, String text) {
        return switch (keyword) {
            case "minLength" -> text.codePoints().count() >= whole(operand);
            case "maxLength" -> text.codePoints().count() <= whole(operand);
            case "pattern" -> isFound(((StringValue) operand).value(), text);
            default -> true;
        };
    }

    /** Java's patterns with the newlines of PCRE. */
    private static boolean isFound(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.UNIX_LINES).matcher(text).find();
    }

    private static boolean meetsArray(String keyword, Value operand, Document schema, Array array) {
        List<Value> values = array.stream().toList();
        return switch (keyword) {
            case "minItems" -> values.size() >= whole(operand);
            case "maxItems" -> values.size() <= whole(operand);
            case "uniqueItems" ->
                !isTrue(operand)
                        || values.stream()
                                .allMatch(value -> values.stream()
                                                .filter(other -> equal(value, other))
                                                .count()
                                        == 1);
            case "items" -> meetsItems(operand, schema.get("additionalItems"), values);
            default -> true;
        };
    }

    private static boolean meetsItems(Value items, Value additional, List<Value> values) {
        if (items instanceof Document schema) {
            return values.stream().allMatch(value -> meets(schema, value));
        }
        List<Value> first = elements(items).toList();
        for (int i = 0; i < values.size(); i++) {
            boolean meets = i < first.size()
                    ? meets((Document) first.get(i), values.get(i))
                    : meetsAdditional(additional, values.get(i));
            if (!meets) {
                return false;
            }
        }
        return true;
    }

    private static boolean meetsAdditional(Value additional, Value value) {
        return additional == null
                || (additional instanceof BooleanValue truth ? truth.value() : meets((Document) additional, value));
    }

    private static boolean meetsDocument(String keyword, Value operand, Document schema, Document document) {
        return switch (keyword) {
            case "minProperties" -> document.size() >= whole(operand);
            case "maxProperties" -> document.size() <= whole(operand);
            case "required" -> names(operand).allMatch(name -> document.get(name) != null);
            case "properties" ->
                ((Document) operand)
                        .stream()
                                .allMatch(property -> document.get(property.name()) == null
                                        || meets((Document) property.value(), document.get(property.name())));
            case "patternProperties" ->
                ((Document) operand)
                        .stream()
                                .allMatch(property -> document.stream()
                                        .filter(field -> isFound(property.name(), field.name()))
                                        .allMatch(field -> meets((Document) property.value(), field.value())));
            case "additionalProperties" ->
                document.stream()
                        .filter(field -> isAdditional(field, schema))
                        .allMatch(field -> meetsAdditional(operand, field.value()));
            case "dependencies" ->
                ((Document) operand)
                        .stream()
                                .filter(dependency -> document.get(dependency.name()) != null)
                                .allMatch(dependency -> dependency.value() instanceof Document inner
                                        ? meets(inner, document)
                                        : names(dependency.value()).allMatch(name -> document.get(name) != null));
            default -> true;
        };
    }

    private static boolean isAdditional(Field field, Document schema) {
        boolean named = schema.get("properties") instanceof Document properties && properties.get(field.name()) != null;
        return !named
                && !(schema.get("patternProperties") instanceof Document patterns
                        && patterns.stream().anyMatch(pattern -> isFound(pattern.name(), field.name())));
    }

    /** Equality across the types of numbers, of strings with symbols, and of documents with their fields in any order. */
    private static boolean equal(Value left, Value right) {
        if (left instanceof NumberValue a && right instanceof NumberValue b) {
            return sameNumber(a, b);
        }
        if (text(left) != null && text(right) != null) {
            return text(left).equals(text(right));
        }
        if (left instanceof Array a && right instanceof Array b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                if (!equal(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (left instanceof Document a && right instanceof Document b) {
            return a.size() == b.size()
                    && a.stream()
                            .allMatch(
                                    field -> b.get(field.name()) != null && equal(field.value(), b.get(field.name())));
        }
        return left.equals(right);
    }

    private static String text(Value value) {
        return value instanceof StringValue text
                ? text.value()
                : value instanceof Symbol symbol ? symbol.value() : null;
    }

    private static boolean isTrue(Value value) {
        return value instanceof BooleanValue truth && truth.value();
    }

    private static long whole(Value value) {
        return ((NumberValue) value).toWholeNumber().orElseThrow();
    }

    private static Stream<Value> elements(Value array) {
        return ((Array) array).stream();
    }

    private static Stream<String> names(Value names) {
        return (names instanceof Array list ? list.stream() : Stream.of(names))
                .map(name -> ((StringValue) name).value());
    }
}
