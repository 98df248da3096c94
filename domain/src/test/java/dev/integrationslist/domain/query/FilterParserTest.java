package dev.integrationslist.domain.query;

import static dev.integrationslist.domain.query.Docs.doc;
import static dev.integrationslist.domain.query.Docs.list;
import static dev.integrationslist.domain.query.Docs.value;
import static dev.integrationslist.domain.query.Filters.alwaysFalse;
import static dev.integrationslist.domain.query.Filters.alwaysTrue;
import static dev.integrationslist.domain.query.Filters.and;
import static dev.integrationslist.domain.query.Filters.eq;
import static dev.integrationslist.domain.query.Filters.gt;
import static dev.integrationslist.domain.query.Filters.gte;
import static dev.integrationslist.domain.query.Filters.lt;
import static dev.integrationslist.domain.query.Filters.nor;
import static dev.integrationslist.domain.query.Filters.not;
import static dev.integrationslist.domain.query.Filters.or;
import static dev.integrationslist.domain.query.Filters.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.integrationslist.domain.document.Binary;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.Refusal;
import dev.integrationslist.domain.error.RefusedException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {
    private static final RegularExpression EXPRESSION = new RegularExpression("^a", "i");

    static Stream<Arguments> readings() {
        return Stream.of(
                arguments(doc(), Filter.EVERYTHING),
                arguments(doc("$comment", "why"), Filter.EVERYTHING),
                arguments(doc("a", 1), eq("a", 1)),
                arguments(doc("a", null), eq("a", null)),
                arguments(doc("a", doc()), eq("a", doc())),
                arguments(doc("a", doc("b", 1, "$gt", 2)), eq("a", doc("b", 1, "$gt", 2))),
                arguments(doc("a", doc("$ref", "c", "$id", 1)), eq("a", doc("$ref", "c", "$id", 1))),
                arguments(doc("a", doc("$ref", 1, "$id", 1)), eq("a", doc("$ref", 1, "$id", 1))),
                arguments(
                        doc("a", doc("$in", list(doc("$ref", "c", "$id", 1)))),
                        where("a", new Membership(true, List.of(doc("$ref", "c", "$id", 1))))),
                arguments(doc("a", EXPRESSION), where("a", new Regex(EXPRESSION))),
                arguments(doc("a", doc("$eq", EXPRESSION)), eq("a", EXPRESSION)),
                arguments(doc("a", doc("$regex", "^a", "$options", "i")), where("a", new Regex(EXPRESSION))),
                arguments(doc("a", doc("$options", "i", "$regex", "^a")), where("a", new Regex(EXPRESSION))),
                arguments(doc("a", doc("$regex", EXPRESSION)), where("a", new Regex(EXPRESSION))),
                arguments(doc("a", doc("$gt", 1, "$lt", 5)), and(gt("a", 1), lt("a", 5))),
                arguments(doc("$or", list(doc("a", 1), doc())), or(eq("a", 1), Filter.EVERYTHING)),
                arguments(doc("$nor", list(doc("a", 1))), nor(eq("a", 1))),
                arguments(doc("$alwaysTrue", 1.0), alwaysTrue()),
                arguments(doc("a", 1, "$alwaysFalse", 1L), and(eq("a", 1), alwaysFalse())),
                arguments(doc("a", doc("$not", EXPRESSION)), where("a", new Not(List.of(new Regex(EXPRESSION))))),
                arguments(doc("a", doc("$not", doc("$gte", 2))), not(gte("a", 2))),
                arguments(doc("a", doc("$exists", 0)), where("a", new Exists(false))),
                arguments(doc("a", doc("$exists", null)), where("a", new Exists(false))),
                arguments(doc("a", doc("$exists", "")), where("a", new Exists(true))),
                arguments(doc("a", doc("$type", 2)), where("a", new Type(List.of(ValueType.STRING)))),
                arguments(doc("a", doc("$type", -1.0)), where("a", new Type(List.of(ValueType.MIN_KEY)))),
                arguments(
                        doc("a", doc("$type", "number")),
                        where(
                                "a",
                                new Type(List.of(ValueType.DOUBLE, ValueType.INT, ValueType.LONG, ValueType.DECIMAL)))),
                arguments(doc("a", doc("$size", 2.0)), where("a", new Size(2))),
                arguments(doc("a", doc("$mod", list(4.9, -1.5))), where("a", new Mod(4, -1))),
                arguments(
                        doc("a", doc("$in", list(1, null))),
                        where("a", new Membership(true, List.of(value(1), value(null))))),
                arguments(doc("a", doc("$nin", list())), where("a", new Membership(false, List.of()))),
                arguments(doc("a", doc("$all", list())), where("a", new AllValues(List.of()))),
                arguments(
                        doc("a", doc("$all", list(doc("$elemMatch", doc("b", 1))))),
                        where("a", new AllElemMatch(List.of(new ElemMatchObject(eq("b", 1)))))),
                arguments(
                        doc("a", doc("$elemMatch", doc("$gt", 1, "$lt", 3))),
                        where(
                                "a",
                                new ElemMatchValue(List.of(
                                        Comparison.of(ComparisonOperator.GT, 1),
                                        Comparison.of(ComparisonOperator.LT, 3))))),
                arguments(doc("a", doc("$elemMatch", doc())), where("a", new ElemMatchObject(Filter.EVERYTHING))),
                arguments(
                        doc("a", doc("$elemMatch", doc("$or", list(doc("b", 1))))),
                        where("a", new ElemMatchObject(or(eq("b", 1))))),
                arguments(doc("a", doc("$bitsAllSet", 5)), where("a", bits(BitsPredicate.Quantifier.ALL_SET, 0, 2))),
                arguments(
                        doc("a", doc("$bitsAnyClear", list(70, 1, 1))),
                        where("a", bits(BitsPredicate.Quantifier.ANY_CLEAR, 1, 70))),
                arguments(
                        doc("a", doc("$bitsAnySet", new Binary(0, new byte[] {0, 3}))),
                        where("a", bits(BitsPredicate.Quantifier.ANY_SET, 8, 9))));
    }

    private static BitsPredicate bits(BitsPredicate.Quantifier quantifier, Integer... positions) {
        return new BitsPredicate(quantifier, List.of(positions));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void parsesTheFormsThatMongoDbTakes(Document query, Filter expected) {
        assertThat(Filter.parse(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aWrittenFilterParsesToAnEqualOne(Document query, Filter filter) {
        assertThat(Filter.parse(filter.toDocument())).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$expr", "$where", "$or"})
    void aBuiltFilterRefusesOperatorsAsPaths(String operator) {
        assertThatThrownBy(() -> eq(operator, value(list(1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(operator + " is an operator, not a field; name a field, or use Filter.parse");
    }

    @Test
    void anInvalidOperandIsRefusedByItsConstructor() {
        assertThatThrownBy(() -> new Regex(new RegularExpression("(?=b)", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("lookahead; say it with $and and $not of two patterns");
    }

    @Test
    void nullArgumentsAreRefused() {
        assertThatNullPointerException().isThrownBy(() -> new StringValue(null));
        assertThatNullPointerException().isThrownBy(() -> where("a", null));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(doc("a", doc("$gt", 1, "b", 2)), "a.b", "unknown operator b"),
                arguments(doc("a", doc("$foo", 1)), "a.$foo", "unknown operator $foo"),
                arguments(doc("a", doc("$comment", "x")), "a.$comment", "operator on a field is expected"),
                arguments(doc("a", doc("$and", list(doc()))), "a.$and", "operator on a field is expected"),
                arguments(doc("$not", doc("a", 1)), "$not", "field's name is expected"),
                arguments(doc("$gt", 1), "$gt", "field's name is expected"),
                arguments(doc("$regex", "a"), "$regex", "field's name is expected"),
                arguments(doc("$options", "i"), "$options", "field's name is expected"),
                arguments(doc("$and", doc("a", 1)), "$and", "got an object"),
                arguments(doc("$or", list()), "$or", "empty"),
                arguments(doc("$nor", list(doc(), 1)), "$nor[1]", "got an int"),
                arguments(doc("a", doc("$ne", EXPRESSION)), "a.$ne", "regular expression"),
                arguments(doc("a", doc("$gt", Undefined.INSTANCE)), "a.$gt", "undefined"),
                arguments(doc("a", Undefined.INSTANCE), "a", "undefined"),
                arguments(doc("a", doc("$in", 1)), "a.$in", "got an int"),
                arguments(doc("a", doc("$in", list(1, doc("$gt", 1)))), "a.$in[1]", "$gt"),
                arguments(doc("a", doc("$in", list(doc("$ref", "c")))), "a.$in[0]", "$ref"),
                arguments(doc("a", doc("$nin", list(doc("$id", 1)))), "a.$nin[0]", "$id"),
                arguments(doc("a", doc("$not", doc())), "a.$not", "empty"),
                arguments(doc("a", doc("$not", 5)), "a.$not", "got an int"),
                arguments(doc("a", doc("$not", doc("b", 1))), "a.$not.b", "unknown operator b"),
                arguments(doc("a", doc("$type", list())), "a.$type", "empty"),
                arguments(doc("a", doc("$type", "STRING")), "a.$type", "unknown type name"),
                arguments(doc("a", doc("$type", 0)), "a.$type", "number 0"),
                arguments(doc("a", doc("$size", -1)), "a.$size", "got -1"),
                arguments(doc("a", doc("$size", 1.5)), "a.$size", "got 1.5"),
                arguments(doc("a", doc("$size", "1")), "a.$size", "got a string"),
                arguments(doc("a", doc("$mod", list(0, 1))), "a.$mod", "divisor is 0"),
                arguments(doc("a", doc("$mod", list(1))), "a.$mod", "array of 1"),
                arguments(doc("a", doc("$mod", list(Double.NaN, 1))), "a.$mod", "NaN"),
                arguments(doc("a", doc("$all", 1)), "a.$all", "got an int"),
                arguments(doc("a", doc("$all", list(doc("$gt", 1)))), "a.$all[0]", "$gt"),
                arguments(doc("a", doc("$all", list(doc("$elemMatch", doc()), 1))), "a.$all[1]", "$elemMatch"),
                arguments(doc("a", doc("$elemMatch", list())), "a.$elemMatch", "got an array"),
                arguments(doc("a", doc("$bitsAllSet", -1)), "a.$bitsAllSet", "got -1"),
                arguments(doc("a", doc("$bitsAllSet", list(-1))), "a.$bitsAllSet", "position -1"),
                arguments(doc("a", doc("$options", "i")), "a.$options", "no $regex"),
                arguments(doc("a", doc("$regex", 1)), "a.$regex", "got an int"),
                arguments(doc("a", doc("$regex", "a", "$options", 1)), "a.$options", "got an int"),
                arguments(doc("a", doc("$regex", EXPRESSION, "$options", "m")), "a.$options", "options already"),
                arguments(doc("a", doc("$regex", "(?=b)")), "a.$regex", "character 1"),
                arguments(doc("a", doc("$regex", "[b")), "a.$regex", "character"),
                arguments(doc("a", doc("$regex", "b", "$options", "I")), "a.$regex", "options"),
                arguments(doc("a", doc("$in", list(new RegularExpression("(b)\\1", "")))), "a.$in[0]", "character 4"),
                arguments(doc("a", new RegularExpression("b++", "")), "a", "character 3"),
                arguments(doc("__proto__", 1), "__proto__", "cannot have that name"),
                arguments(doc("a.constructor.b", 1), "a.constructor.b", "cannot have that name"),
                arguments(doc("a", list(doc("prototype", 1))), "a[0].prototype", "cannot have that name"),
                arguments(doc("a\0", 1), "a\0", "cannot have that name"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatIsWrongAndWhere(Document query, String place, String problem) {
        Refusal refusal = refusalOf(query, QueryBounds.DEFAULT);

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FILTER);
        assertThat(refusal.place()).isEqualTo(place);
        assertThat(refusal.problem()).contains(problem);
        assertThat(refusal.message()).hasSizeGreaterThan(place.length() + problem.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$where",
                "$function",
                "$accumulator",
                "$text",
                "$near",
                "$nearSphere",
                "$geoWithin",
                "$geoIntersects",
                "$geoNear",
                "$within",
                "$box",
                "$center",
                "$centerSphere",
                "$polygon",
                "$geometry",
                "$maxDistance",
                "$minDistance",
                "$search",
                "$unheardOf",
                "$WHERE",
                "$",
                "$$where"
            })
    void unsupportedOperatorsAreRefusedByNameAtAnyDepth(String operator) {
        List<UnaryOperator<Document>> wrappings = List.of(
                query -> query,
                query -> doc("$or", list(doc("a", 1), query)),
                query -> doc("$and", list(doc("$nor", list(query)))),
                query -> doc("a", query),
                query -> doc("a", doc("$not", query)),
                query -> doc("a", doc("$elemMatch", query)),
                query -> doc("a", doc("$elemMatch", doc("b", query))),
                query -> doc("a", doc("$all", list(doc("$elemMatch", query)))),
                query -> doc("a", doc("$gt", 1, operator, 1)));

        for (UnaryOperator<Document> wrapping : wrappings) {
            Refusal refusal = refusalOf(wrapping.apply(doc(operator, "1")), QueryBounds.DEFAULT);
            assertThat(refusal.message()).contains(operator).contains("use one of");
        }
    }

    static Stream<Arguments> excesses() {
        QueryBounds bounds = new QueryBounds(4, 3, 2, 5, 3, 2, 2);
        Value nested = list(list(list(list(list(1)))));
        return Stream.of(
                arguments(bounds, doc("a", nested), "nested too deep"),
                arguments(bounds, doc("a", doc("b", doc("c", doc("d", doc())))), "nested too deep"),
                arguments(bounds, doc("a", 1, "b", 1, "c", 1, "d", 1), "too many predicates"),
                arguments(bounds, doc("$or", list(doc(), doc(), doc(), doc())), "too many predicates"),
                arguments(bounds, doc("a", doc("$in", list(1, 2, 3))), "the list has 3 values"),
                arguments(bounds, doc("a", doc("$all", list(1, 2, 3))), "the list has 3 values"),
                arguments(bounds, doc("a", doc("$regex", "abcdef")), "the pattern has 6 characters"),
                arguments(bounds, doc("a", new RegularExpression("abcdef", "")), "the pattern has 6 characters"),
                arguments(bounds, doc("a", doc("$in", list(new RegularExpression("abcdef", "")))), "6 characters"),
                arguments(bounds, doc("a", doc("$all", list(new RegularExpression("a{999}", "")))), "6 characters"),
                arguments(bounds, doc("a.b.c.d", 1), "the path has 4 names"));
    }

    @ParameterizedTest
    @MethodSource("excesses")
    void aFilterBeyondABoundIsRefused(QueryBounds bounds, Document query, String problem) {
        assertThat(refusalOf(query, bounds).problem()).contains(problem);
    }

    @Test
    void theBoundCountsPredicatesAndNotTheListsTheyAreIn() {
        QueryBounds bounds = new QueryBounds(9, 3, 2, 5, 3, 2, 2);
        Document three = doc("$or", list(doc("a", 1), doc("$and", list(doc("b", 1), doc("c", 1)))));
        assertThat(Filter.parse(three, bounds)).isNotNull();
        assertThat(Filter.parse(doc("a", doc("$regex", "x", "$options", "i"), "b", doc("$gt", 1, "$lt", 2)), bounds))
                .isNotNull();
        assertThat(refusalOf(doc("$and", list(three, doc("d", 1))), bounds).problem())
                .contains("too many predicates");
    }

    @Test
    void anOperatorOfAnotherApiIsRefusedWithTheOneThatIsMeant() {
        for (String operator : List.of("$regexp", "$flags")) {
            assertThat(refusalOf(doc("a", doc(operator, "x")), QueryBounds.DEFAULT)
                            .remedy())
                    .isEqualTo("write {\"$regex\": \"…\", \"$options\": \"…\"}");
        }
        assertThat(refusalOf(doc("$sampleRate", 0.5), QueryBounds.DEFAULT).message())
                .isEqualTo("$sampleRate: $sampleRate is refused, since pages of a random selection would not fit"
                        + " together; select a page instead");
    }

    @Test
    void anUnknownOperatorIsRefusedWithTheKnownOnes() {
        assertThat(refusalOf(doc("a", doc("$x", 1)), QueryBounds.DEFAULT).remedy())
                .isEqualTo("use one of " + String.join(" ", Filter.operators()));
    }

    @Test
    void aVeryDeepQueryIsRefused() {
        Document query = IntStream.range(0, 5_000)
                .boxed()
                .reduce(doc(), (inner, i) -> doc("$and", list(inner)), (left, right) -> right);

        assertThat(refusalOf(query, QueryBounds.DEFAULT).problem()).contains("nested too deep");
    }

    private static Refusal refusalOf(Document query, QueryBounds bounds) {
        return catchThrowableOfType(RefusedException.class, () -> Filter.parse(query, bounds))
                .refusal();
    }
}
