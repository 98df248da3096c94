package dev.integrationslist.domain.query;

import static dev.integrationslist.domain.query.Docs.doc;
import static dev.integrationslist.domain.query.Docs.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.error.Refusal;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.schema.Keyword;
import dev.integrationslist.domain.schema.RangeConstraint;
import dev.integrationslist.domain.schema.RequiredConstraint;
import dev.integrationslist.domain.schema.Schema;
import dev.integrationslist.domain.schema.Side;
import dev.integrationslist.domain.schema.TypeConstraint;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaParserTest {
    private static final double NAN = Double.NaN;

    /** A schema of the property {@code a}, and where in it what is refused. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(doc("$ref", "#"), "$ref", "not in $jsonSchema; write the schema in its place"),
                arguments(doc("definitions", doc()), "definitions", "write each schema in its place"),
                arguments(doc("format", "email"), "format", "use pattern"),
                arguments(doc("const", 1), "const", "use enum"),
                arguments(doc("encrypt", doc()), "encrypt", "binData"),
                arguments(doc("encryptMetadata", doc()), "encryptMetadata", "encryption"),
                arguments(doc("minimun", 1), "minimun", "unknown keyword minimun; use one of additionalItems"),
                arguments(doc("title", 1), "title", "got an int; title takes a string"),
                arguments(doc("description", list()), "description", "got an array"),
                arguments(doc("type", "string", "bsonType", "string"), "type", "beside bsonType; use one of the two"),
                arguments(doc("type", 1), "type", "got an int; type takes \"object\""),
                arguments(doc("type", "int"), "type", "unknown type name"),
                arguments(doc("type", list()), "type", "the list is empty"),
                arguments(doc("type", list("null", "null")), "type[1]", "given twice"),
                arguments(doc("bsonType", "integer"), "bsonType", "integer is not in $jsonSchema; use bsonType with"),
                arguments(doc("bsonType", list("int", 1)), "bsonType[1]", "got an int; bsonType takes the name"),
                arguments(doc("enum", 1), "enum", "got an int"),
                arguments(doc("enum", list()), "enum", "the list is empty; enum takes a list"),
                arguments(doc("enum", list(1, 1.0)), "enum", "two of the values are equal"),
                arguments(
                        doc("enum", list(doc("b", 1, "c", 2), doc("c", 2, "b", 1))),
                        "enum",
                        "two of the values are equal"),
                arguments(doc("minimum", "1"), "minimum", "got a string; minimum takes a number"),
                arguments(doc("maximum", null), "maximum", "got a null"),
                arguments(doc("exclusiveMinimum", true), "exclusiveMinimum", "no minimum beside it"),
                arguments(doc("exclusiveMaximum", true, "minimum", 1), "exclusiveMaximum", "no maximum beside it"),
                arguments(doc("minimum", 1, "exclusiveMinimum", 1), "exclusiveMinimum", "got an int"),
                arguments(doc("multipleOf", 0), "multipleOf", "greater than 0"),
                arguments(doc("multipleOf", -1.5), "multipleOf", "greater than 0"),
                arguments(doc("multipleOf", NAN), "multipleOf", "finite"),
                arguments(doc("multipleOf", Decimal128.POSITIVE_INFINITY), "multipleOf", "finite"),
                arguments(doc("multipleOf", "2"), "multipleOf", "got a string"),
                arguments(doc("minLength", -1), "minLength", "a whole number of at least 0"),
                arguments(doc("maxLength", 1.5), "maxLength", "a whole number of at least 0"),
                arguments(doc("minItems", "1"), "minItems", "got a string"),
                arguments(doc("maxItems", Double.POSITIVE_INFINITY), "maxItems", "a whole number"),
                arguments(doc("minProperties", null), "minProperties", "got a null"),
                arguments(doc("maxProperties", 0x1p63), "maxProperties", "a whole number"),
                arguments(doc("pattern", 1), "pattern", "got an int; pattern takes a regular expression"),
                arguments(doc("pattern", "a("), "pattern", "the pattern at character"),
                arguments(doc("pattern", "(?=a)"), "pattern", "look"),
                arguments(doc("pattern", "a".repeat(501)), "pattern", "501 characters; use at most 500"),
                arguments(doc("uniqueItems", 1), "uniqueItems", "got an int; uniqueItems takes true or false"),
                arguments(doc("items", 1), "items", "got an int"),
                arguments(doc("items", list(1)), "items[0]", "got an int"),
                arguments(doc("additionalItems", 1), "additionalItems", "takes a schema, true or false"),
                arguments(doc("required", "b"), "required", "got a string"),
                arguments(doc("required", list()), "required", "the list is empty"),
                arguments(doc("required", list("b", 1)), "required[1]", "got an int"),
                arguments(doc("required", list("b", "b")), "required[1]", "given twice"),
                arguments(doc("required", list("b.c")), "required[0]", "a name has no dots; write {\"properties\""),
                arguments(doc("properties", list()), "properties", "got an array"),
                arguments(doc("properties", doc("b", 1)), "properties.b", "got an int; properties takes a document"),
                arguments(doc("properties", doc("b.c", doc())), "properties.b.c", "a name has no dots"),
                arguments(doc("patternProperties", doc("(", doc())), "patternProperties.(", "the pattern at character"),
                arguments(doc("patternProperties", doc("b", 1)), "patternProperties.b", "got an int"),
                arguments(doc("additionalProperties", null), "additionalProperties", "got a null"),
                arguments(doc("dependencies", list()), "dependencies", "got an array"),
                arguments(doc("dependencies", doc("b", list())), "dependencies.b", "the list is empty"),
                arguments(doc("dependencies", doc("b", 1)), "dependencies.b", "got an int"),
                arguments(doc("allOf", doc()), "allOf", "got an object"),
                arguments(
                        doc("anyOf", list()), "anyOf", "the list is empty; anyOf takes a list of at least one schema"),
                arguments(doc("oneOf", list(1)), "oneOf[0]", "got an int"),
                arguments(doc("not", list()), "not", "got an array; not takes a schema"),
                arguments(doc("not", doc("items", doc("minimum", ""))), "not.items.minimum", "got a string"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalNamesTheKeywordThePlaceAndTheRemedy(Document schema, String place, String text) {
        Refusal refusal = refusal(doc("properties", doc("a", schema)));
        assertThat(refusal.place()).isEqualTo("$jsonSchema.properties.a." + place);
        assertThat(refusal.message()).contains(text);
        assertThat(refusal.remedy()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void everyKeywordRefusesARegularExpression(Keyword keyword) {
        Document operand = doc(keyword.symbol(), new RegularExpression("a", ""));
        assertThat(refusal(operand).place()).isEqualTo("$jsonSchema." + keyword.symbol());
    }

    @Test
    void operandIsASchema() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Filter.parse(doc("$or", list(doc("$jsonSchema", list())))));
        assertThat(refused.refusal().place()).isEqualTo("$or[0].$jsonSchema");
        assertThat(refused).hasMessageContaining("got an array; $jsonSchema takes a schema");
    }

    @Test
    void keywordIsGivenOnce() {
        Document twice = Document.of(new Field("minimum", new Int32(1)), new Field("minimum", new Int32(2)));
        assertThat(refusal(twice).message()).contains("given twice; join the schemas with allOf");
    }

    @Test
    void namesOfJavaScriptAreRefused() {
        assertThat(refusal(doc("properties", doc("__proto__", doc()))).problem())
                .contains("cannot have that name");
        assertThat(refusal(doc("required", list("constructor"))).problem()).contains("cannot have that name");
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                arguments(doc("title", "t", "description", "d"), doc()),
                arguments(doc("type", "boolean"), doc("bsonType", list("bool"))),
                arguments(doc("type", "number"), doc("bsonType", list("double", "int", "long", "decimal"))),
                arguments(doc("bsonType", list("number", "int")), doc("type", "number")),
                arguments(doc("uniqueItems", false), doc()),
                arguments(doc("additionalItems", false), doc()),
                arguments(doc("items", doc(), "additionalItems", false), doc("items", doc())),
                arguments(doc("items", list(doc()), "additionalItems", true), doc("items", list(doc()))),
                arguments(doc("additionalProperties", false), doc("additionalProperties", doc("not", doc()))),
                arguments(doc("additionalProperties", true), doc("properties", doc())),
                arguments(
                        doc("dependencies", doc("a", list("b"))),
                        doc("dependencies", doc("a", doc("required", list("b"))))),
                arguments(doc("dependencies", doc("title", "t", "description", "d")), doc("dependencies", doc())),
                arguments(doc("minimum", 1, "exclusiveMinimum", false), doc("minimum", 1)),
                arguments(doc("minLength", 2.0), doc("minLength", 2L)),
                arguments(doc("required", list("a", "b")), doc("required", list("b", "a"))));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void schemasWithTheSameMeaningAreEqual(Document schema, Document same) {
        Schema parsed = parse(schema);
        assertThat(parsed).isEqualTo(parse(same));
        assertThat(parse(parsed.toDocument())).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 30})
    void depthIsBounded(int depth) {
        Document schema = doc();
        for (int i = 0; i < depth; i++) {
            schema = doc("properties", doc("a", schema));
        }
        Document deep = schema;
        if (depth < 10) {
            assertThat(parse(deep).toDocument()).isEqualTo(deep);
        } else {
            assertThat(refusal(deep).message()).contains("nested too deep; nest at most 20 levels");
        }
    }

    @Test
    void numberOfKeywordsIsBounded() {
        assertThat(refusal(doc("properties", properties(100, doc()))).message()).contains("use at most 100");
        assertThat(refusal(doc("properties", properties(60, doc("minimum", 1, "maximum", 2))))
                        .message())
                .contains("use at most 100");
        assertThat(parse(doc("properties", properties(99, doc()))).constraints())
                .hasSize(1);
    }

    @Test
    void sizesOfListsAreBounded() {
        Object[] names = IntStream.range(0, 501).mapToObj(i -> "n" + i).toArray();
        assertThat(refusal(doc("required", list(names))).message()).contains("501 values; use at most 500");
        assertThat(refusal(doc("enum", list(names))).message()).contains("501 values; use at most 500");
    }

    @Test
    void constructorsRefuseWhatTheParserRefuses() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RequiredConstraint(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TypeConstraint(Collections.emptySet()));
        RangeConstraint one = new RangeConstraint(Side.MINIMUM, new Int32(1), false);
        RangeConstraint two = new RangeConstraint(Side.MINIMUM, new Int32(2), true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.of(one, two))
                .withMessageContaining("allOf");
    }

    @Test
    void schemaIsBuiltInJava() {
        Filter filter = Filters.jsonSchema(
                Schema.of(new RequiredConstraint(Set.of("name")), new TypeConstraint(Set.of(ValueType.OBJECT))));
        assertThat(filter.toDocument())
                .isEqualTo(doc("$jsonSchema", doc("required", list("name"), "bsonType", list("object"))));
        assertThat(Filter.parse(filter.toDocument()).toDocument()).isNotNull();
    }

    private static Document properties(int count, Document schema) {
        List<Field> fields = IntStream.range(0, count)
                .mapToObj(i -> new Field("n" + i, schema))
                .toList();
        return Document.of(fields);
    }

    private static Schema parse(Document schema) {
        return ((SchemaFilter) Filter.parse(doc("$jsonSchema", schema))).schema();
    }

    private static Refusal refusal(Document schema) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> Filter.parse(doc("$jsonSchema", schema)));
        assertThat(refused).as("%s", schema).isNotNull();
        return refused.refusal();
    }
}
