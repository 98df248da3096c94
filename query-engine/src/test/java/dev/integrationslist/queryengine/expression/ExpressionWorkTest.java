package dev.integrationslist.queryengine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.work.WorkBudgetExceededException;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.queryengine.CompiledFilter;
import dev.integrationslist.queryengine.CountingBudget;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expensive expressions on large documents: what they build and how long they work is bounded. */
class ExpressionWorkTest {
    private static final int ELEMENTS = 100_000;

    /** Numbers, long texts, and texts with a long common beginning. */
    private static final Document DOCUMENT = Document.of(
            "numbers",
            numbers(ELEMENTS),
            "text",
            "a".repeat(ELEMENTS),
            "half",
            "a".repeat(ELEMENTS / 2) + "b",
            "texts",
            Array.of(IntStream.range(0, 1_000)
                    .mapToObj(i -> Value.of("a".repeat(1_000) + i))
                    .toList()));

    private static Array numbers(int count) {
        return Array.of(IntStream.range(0, count).mapToObj(Int32::new).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$map': {'input': '$numbers', 'in': {'$map': {'input': '$numbers', 'as': 'x', 'in': 1}}}}",
                "{'$map': {'input': '$texts', 'in': {'$concat': ['$$this', '$text']}}}",
                "{'$map': {'input': '$texts', 'in': {'$split': ['$text', 'a']}}}",
                "{'$map': {'input': '$texts', 'in': {'$toUpper': '$text'}}}",
                "{'$map': {'input': '$texts', 'in': {'$concatArrays': ['$numbers', '$numbers']}}}",
                "{'$map': {'input': '$texts', 'in': {'$setUnion': ['$numbers', '$numbers']}}}",
                "{'$map': {'input': '$numbers', 'in': {'$slice': ['$numbers', 90000]}}}",
                "{'$concat': ['$text', '$text', '$text', '$text', '$text', '$text', '$text', '$text', '$text', '$text', '$text']}",
                "{'$let': {'vars': {'x': {'$concat': ['$text', '$text', '$text', '$text']}}, 'in': "
                        + "{'$let': {'vars': {'y': {'$concat': ['$$x', '$$x', '$$x', '$$x']}}, 'in': '$$y'}}}}",
            })
    void whatBuildsMoreThanItsBoundFails(String expression) {
        CountingBudget work = new CountingBudget(100_000_000);
        assertThat(matches(expression, work)).isFalse();
        assertThat(work.charged()).isLessThan(40L * Evaluation.MAX_BUILT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$filter': {'input': '$numbers', 'cond': {'$size': {'$filter': {'input': '$numbers', 'as': 'x', 'cond': false}}}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$in': ['x', '$numbers']}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$gt': ['$text', '$half']}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$eq': [{'$max': '$numbers'}, 'x']}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$eq': [{'$sum': '$numbers'}, 'x']}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$anyElementTrue': [{'$literal': [0, 0, 0, 0, 0, 0, 0, 0]}]}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$regexMatch': {'input': '$text', 'regex': '(a+)+$b'}}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$gt': [{'$indexOfCP': ['$text', '$half']}, 0]}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$lt': [{'$strLenCP': '$text'}, 0]}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$eq': [{'$trim': {'input': '$text', 'chars': '$half'}}, 'x']}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$mod': [{'$toDecimal': '1E+6000'}, {'$toDecimal': '7'}]}}}",
                "{'$filter': {'input': '$numbers', 'cond': {'$setIsSubset': [{'$literal': [1]}, '$texts']}}}",
            })
    void whatWorksLongerThanItsBudgetEnds(String expression) {
        CountingBudget work = new CountingBudget(1_000_000);
        assertThatThrownBy(() -> matches("{'$size': " + expression + "}", work))
                .isInstanceOf(WorkBudgetExceededException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a*)*b", "(a|aa)+$", "(.*a){20}", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void catastrophicPatternsTakeLinearWork(String pattern) {
        CountingBudget work = new CountingBudget(Long.MAX_VALUE);
        matches("{'$regexMatch': {'input': {'$concat': ['$text', '!']}, 'regex': '" + pattern + "'}}", work);
        assertThat(work.charged()).isLessThan(4L * ELEMENTS);
    }

    @Test
    void setsOfTextsWithALongCommonBeginningTakeTheTimeOfASort() {
        CountingBudget work = new CountingBudget(Long.MAX_VALUE);
        assertThat(matches("{'$setEquals': ['$texts', '$texts']}", work)).isTrue();
        assertThat(work.charged()).isBetween(5_000_000L, 100_000_000L);
    }

    /** What could make a value of any size of a small one, runs code, is random, or reads the clock or a collection. */
    @ParameterizedTest
    @CsvSource({
        "$reduce",
        "$range",
        "$zip",
        "$replaceAll",
        "$pow",
        "$function",
        "$rand",
        "$arrayToObject",
        "$objectToArray",
        "$mergeObjects",
        "$setField",
        "$dateFromString",
        "$convert",
        "$meta",
        "$accumulator"
    })
    void anOperatorThatIsLeftOutIsRefusedByName(String operator) {
        assertThatThrownBy(() -> matches("{'" + operator + "': 1}", new CountingBudget(1)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("$expr." + operator);
    }

    private static boolean matches(String expression, CountingBudget work) {
        Value condition = ExtendedJson.readDocument("{\"$expr\": " + expression.replace('\'', '"') + "}");
        return CompiledFilter.compile(Filter.parse((Document) condition), work).test(DOCUMENT);
    }
}
