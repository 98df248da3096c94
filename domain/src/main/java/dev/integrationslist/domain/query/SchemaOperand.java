package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.schema.Keyword;
import dev.integrationslist.domain.schema.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The operand of a keyword of a schema, or a value in it, being parsed: what the keyword may take, or a refusal. */
record SchemaOperand(Keyword keyword, QueryPath place, Value value, Budget budget) {
    private static final Set<String> ANNOTATIONS = Set.of(Keyword.TITLE.symbol(), Keyword.DESCRIPTION.symbol());

    String text() {
        return as(StringValue.class).value();
    }

    boolean truth() {
        return as(BooleanValue.class).value();
    }

    NumberValue number() {
        return as(NumberValue.class);
    }

    long count() {
        long count = number().toWholeNumber().orElse(-1);
        if (count < 0) {
            throw refused("it is not a whole number of at least 0");
        }
        return count;
    }

    Schema schema() {
        return SchemaParser.parse(as(Document.class), place, budget);
    }

    Schema schemaOrTruth() {
        return value instanceof BooleanValue ? truth() ? Schema.ANYTHING : Schema.NOTHING : schema();
    }

    List<Schema> schemas() {
        return elements().map(SchemaOperand::schema).toList();
    }

    /** The schemas in a document. The name of each is checked, and its schema parsed, from the value at its name. */
    Map<String, Schema> schemas(
            BiFunction<SchemaOperand, String, String> name, Function<SchemaOperand, Schema> schema) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        for (Field field : as(Document.class)) {
            SchemaOperand operand = at(place.field(field.name()), field.value());
            if (schemas.put(name.apply(operand, field.name()), schema.apply(operand)) != null) {
                throw operand.refused("the name is given twice");
            }
        }
        return schemas;
    }

    /** A document of names, without the {@code title} and the {@code description} that MongoDB allows among them. */
    SchemaOperand withoutAnnotations() {
        List<Field> names = as(Document.class).stream()
                .filter(field -> !(ANNOTATIONS.contains(field.name()) && field.value() instanceof StringValue))
                .toList();
        return at(place, Document.of(names));
    }

    /** The text, if it is a regular expression. */
    String pattern(String source) {
        return checked(() -> {
            budget.requirePatternLength(source);
            Operands.requireValid(new RegularExpression(source, ""));
            return source;
        });
    }

    /** Distinct names of fields, at least one. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        nonEmpty().elements().forEach(name -> {
            if (!names.add(name.name(name.text()))) {
                throw name.refused("the name is given twice");
            }
        });
        return names;
    }

    /** A name of one field. MongoDB takes a dot for a path, though a schema describes the fields of one document. */
    String name(String name) {
        if (name.indexOf('.') >= 0) {
            throw Budget.refused(
                    place,
                    "a name has no dots",
                    "write {\"properties\": {\"a\": {\"properties\": {\"b\": …}}}} for a.b");
        }
        return checked(() -> {
            new FieldPath(name).requireWithin(1);
            return name;
        });
    }

    /** The types that a name, or distinct names of a list of at least one, stand for. */
    Set<ValueType> types(Function<SchemaOperand, Set<ValueType>> type) {
        if (!(value instanceof Array)) {
            return type.apply(this);
        }
        Set<ValueType> types = new LinkedHashSet<>();
        Set<Value> given = new LinkedHashSet<>();
        nonEmpty().elements().forEach(name -> {
            if (!given.add(name.value)) {
                throw name.refused("the type is given twice");
            }
            types.addAll(type.apply(name));
        });
        return types;
    }

    /** This operand, if it is a list that is not empty. */
    SchemaOperand nonEmpty() {
        if (as(Array.class).isEmpty()) {
            throw refused("the list is empty");
        }
        return this;
    }

    Stream<SchemaOperand> elements() {
        Array list = as(Array.class);
        checked(() -> {
            budget.requireListSize(list.size());
            return list;
        });
        return IntStream.range(0, list.size()).mapToObj(i -> at(place.index(i), list.get(i)));
    }

    private SchemaOperand at(QueryPath place, Value value) {
        return new SchemaOperand(keyword, place, value, budget);
    }

    /** What a constructor makes of the operand, or a refusal if it throws. */
    <T> T checked(Supplier<T> constructor) {
        try {
            return Budget.read(constructor, place);
        } catch (IllegalArgumentException wrong) {
            throw refused(String.valueOf(wrong.getMessage()));
        }
    }

    private <T extends Value> T as(Class<T> type) {
        if (!type.isInstance(value)) {
            throw refused("got " + Operands.describe(value));
        }
        return type.cast(value);
    }

    RefusedException refused(String problem) {
        return Budget.refused(place, problem, keyword.expectation());
    }
}
