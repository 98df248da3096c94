package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.schema.CombinationConstraint;
import dev.integrationslist.domain.schema.CombinationConstraint.Quantifier;
import dev.integrationslist.domain.schema.Constraint;
import dev.integrationslist.domain.schema.DependenciesConstraint;
import dev.integrationslist.domain.schema.EnumConstraint;
import dev.integrationslist.domain.schema.ItemsConstraint;
import dev.integrationslist.domain.schema.Keyword;
import dev.integrationslist.domain.schema.MultipleOfConstraint;
import dev.integrationslist.domain.schema.NotConstraint;
import dev.integrationslist.domain.schema.PatternConstraint;
import dev.integrationslist.domain.schema.PropertiesConstraint;
import dev.integrationslist.domain.schema.RangeConstraint;
import dev.integrationslist.domain.schema.RequiredConstraint;
import dev.integrationslist.domain.schema.Schema;
import dev.integrationslist.domain.schema.Side;
import dev.integrationslist.domain.schema.SizeConstraint;
import dev.integrationslist.domain.schema.SizeConstraint.Measure;
import dev.integrationslist.domain.schema.TypeConstraint;
import dev.integrationslist.domain.schema.UniqueItemsConstraint;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parser of one schema: its keywords, and how they depend on each other. It charges the budget of the query, which also
 * has checked the depth.
 */
final class SchemaParser {
    private static final Set<ValueType> NUMBERS =
            EnumSet.of(ValueType.DOUBLE, ValueType.INT, ValueType.LONG, ValueType.DECIMAL);
    private static final Map<String, Set<ValueType>> JSON_TYPES = Map.of(
            "object", Set.of(ValueType.OBJECT),
            "array", Set.of(ValueType.ARRAY),
            "string", Set.of(ValueType.STRING),
            "number", NUMBERS,
            "boolean", Set.of(ValueType.BOOLEAN),
            "null", Set.of(ValueType.NULL));

    private final Map<Keyword, SchemaOperand> operands = new EnumMap<>(Keyword.class);

    private SchemaParser() {}

    static Schema parse(Document schema, QueryPath place, Budget budget) {
        SchemaParser parser = new SchemaParser();
        parser.readKeywords(schema, place, budget);
        return new Schema(parser.constraints());
    }

    private void readKeywords(Document schema, QueryPath place, Budget budget) {
        if (schema.isEmpty()) {
            budget.count(place);
        }
        for (Field field : schema) {
            QueryPath at = place.field(field.name());
            budget.count(at);
            Keyword keyword = Keyword.of(field.name())
                    .orElseThrow(() -> Budget.refused(
                            at, RefusedKeywords.problem(field.name()), RefusedKeywords.remedy(field.name())));
            if (operands.put(keyword, new SchemaOperand(keyword, at, field.value(), budget)) != null) {
                throw Budget.refused(at, "the keyword is given twice", "join the schemas with allOf");
            }
        }
    }

    private List<Constraint> constraints() {
        operand(Keyword.TITLE).ifPresent(SchemaOperand::text);
        operand(Keyword.DESCRIPTION).ifPresent(SchemaOperand::text);
        return Stream.<Optional<? extends Constraint>>of(
                        type(),
                        operand(Keyword.ENUM).map(SchemaParser::values),
                        range(Side.MINIMUM, Keyword.MINIMUM, Keyword.EXCLUSIVE_MINIMUM),
                        range(Side.MAXIMUM, Keyword.MAXIMUM, Keyword.EXCLUSIVE_MAXIMUM),
                        operand(Keyword.MULTIPLE_OF).map(SchemaParser::multipleOf),
                        operand(Keyword.PATTERN).map(operand -> new PatternConstraint(operand.pattern(operand.text()))),
                        size(Measure.LENGTH, Side.MINIMUM),
                        size(Measure.LENGTH, Side.MAXIMUM),
                        size(Measure.ITEMS, Side.MINIMUM),
                        size(Measure.ITEMS, Side.MAXIMUM),
                        size(Measure.PROPERTIES, Side.MINIMUM),
                        size(Measure.PROPERTIES, Side.MAXIMUM),
                        operand(Keyword.UNIQUE_ITEMS)
                                .filter(SchemaOperand::truth)
                                .map(unique -> new UniqueItemsConstraint()),
                        items(),
                        operand(Keyword.REQUIRED).map(names -> new RequiredConstraint(names.names())),
                        properties(),
                        operand(Keyword.DEPENDENCIES).map(SchemaParser::dependencies),
                        combination(Quantifier.ALL),
                        combination(Quantifier.ANY),
                        combination(Quantifier.ONE),
                        operand(Keyword.NOT).map(schema -> new NotConstraint(schema.schema())))
                .<Constraint>flatMap(Optional::stream)
                .toList();
    }

    private Optional<SchemaOperand> operand(Keyword keyword) {
        return Optional.ofNullable(operands.get(keyword));
    }

    private Optional<Constraint> type() {
        Optional<SchemaOperand> json = operand(Keyword.TYPE);
        Optional<SchemaOperand> bson = operand(Keyword.BSON_TYPE);
        if (json.isPresent() && bson.isPresent()) {
            throw Budget.refused(json.get().place(), "it stands beside bsonType", "use one of the two");
        }
        return json.map(operand -> operand.types(SchemaParser::jsonType))
                .or(() -> bson.map(operand -> operand.types(SchemaParser::bsonType)))
                .map(types -> new TypeConstraint(EnumSet.copyOf(types)));
    }

    private static Set<ValueType> jsonType(SchemaOperand name) {
        return Optional.ofNullable(JSON_TYPES.get(name.text())).orElseThrow(() -> unknownType(name));
    }

    private static Set<ValueType> bsonType(SchemaOperand name) {
        return name.text().equals("number")
                ? NUMBERS
                : ValueType.ofAlias(name.text()).map(Set::of).orElseThrow(() -> unknownType(name));
    }

    private static RefusedException unknownType(SchemaOperand name) {
        return name.text().equals("integer")
                ? Budget.refused(
                        name.place(),
                        "the type integer is not in $jsonSchema",
                        "use bsonType with \"int\" or \"long\", or the type \"number\" with {\"multipleOf\": 1}")
                : name.refused("unknown type name");
    }

    private static Constraint values(SchemaOperand operand) {
        List<Value> values =
                operand.nonEmpty().elements().map(SchemaOperand::value).toList();
        return operand.checked(() -> new EnumConstraint(values));
    }

    private Optional<Constraint> range(Side side, Keyword bound, Keyword exclusion) {
        Optional<SchemaOperand> limit = operand(bound);
        Optional<SchemaOperand> exclusive = operand(exclusion);
        if (exclusive.isPresent() && limit.isEmpty()) {
            throw exclusive.get().refused("there is no " + bound.symbol() + " beside it");
        }
        boolean isExclusive = exclusive.map(SchemaOperand::truth).orElse(false);
        return limit.map(operand -> new RangeConstraint(side, operand.number(), isExclusive));
    }

    private static Constraint multipleOf(SchemaOperand operand) {
        NumberValue divisor = operand.number();
        return operand.checked(() -> new MultipleOfConstraint(divisor));
    }

    private Optional<Constraint> size(Measure measure, Side side) {
        return operand(measure.keyword(side)).map(limit -> new SizeConstraint(measure, side, limit.count()));
    }

    /** Without {@code items}, or with one schema in it, {@code additionalItems} has no effect. */
    private Optional<Constraint> items() {
        Optional<Schema> rest = operand(Keyword.ADDITIONAL_ITEMS).map(SchemaOperand::schemaOrTruth);
        return operand(Keyword.ITEMS)
                .map(items -> items.value() instanceof Array
                        ? new ItemsConstraint(items.schemas(), rest.orElse(Schema.ANYTHING))
                        : new ItemsConstraint(List.of(), items.schema()));
    }

    private Optional<Constraint> properties() {
        Optional<SchemaOperand> named = operand(Keyword.PROPERTIES);
        Optional<SchemaOperand> matching = operand(Keyword.PATTERN_PROPERTIES);
        Optional<SchemaOperand> others = operand(Keyword.ADDITIONAL_PROPERTIES);
        return named.isEmpty() && matching.isEmpty() && others.isEmpty()
                ? Optional.empty()
                : Optional.of(new PropertiesConstraint(
                        named.map(operand -> operand.schemas(SchemaOperand::name, SchemaOperand::schema))
                                .orElse(Map.of()),
                        matching.map(operand -> operand.schemas(SchemaOperand::pattern, SchemaOperand::schema))
                                .orElse(Map.of()),
                        others.map(SchemaOperand::schemaOrTruth).orElse(Schema.ANYTHING)));
    }

    private static Constraint dependencies(SchemaOperand operand) {
        return new DependenciesConstraint(
                operand.withoutAnnotations().schemas(SchemaOperand::name, SchemaParser::dependency));
    }

    private static Schema dependency(SchemaOperand operand) {
        return operand.value() instanceof Array ? Schema.of(new RequiredConstraint(operand.names())) : operand.schema();
    }

    private Optional<Constraint> combination(Quantifier quantifier) {
        return operand(quantifier.keyword())
                .map(schemas ->
                        new CombinationConstraint(quantifier, schemas.nonEmpty().schemas()));
    }
}
