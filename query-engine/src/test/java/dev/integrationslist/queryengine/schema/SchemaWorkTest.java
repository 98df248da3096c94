package dev.integrationslist.queryengine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.work.WorkBudgetExceededException;
import dev.integrationslist.queryengine.CompiledFilter;
import dev.integrationslist.queryengine.CountingBudget;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expensive schemas and documents: the work is charged, and is bounded by the sizes of both. */
class SchemaWorkTest {
    private static final int ELEMENTS = 100_000;

    @Test
    void uniqueItemsTakesTheTimeOfASort() {
        Document schema = properties(Document.of("uniqueItems", true));
        Array numbers =
                Array.of(IntStream.range(0, ELEMENTS).mapToObj(Int32::new).toList());
        assertThat(work(schema, Document.of("a", numbers), true)).isBetween(ELEMENTS * 10L, ELEMENTS * 50L);
        Array documents = Array.of(IntStream.range(0, ELEMENTS)
                .mapToObj(i -> Document.of("x", i % 2, "y", i))
                .toList());
        assertThat(work(schema, Document.of("a", documents), true)).isBetween(ELEMENTS * 20L, ELEMENTS * 150L);
    }

    @Test
    void uniqueItemsChargesLongEqualBeginnings() {
        String beginning = "a".repeat(1_000);
        Array texts = Array.of(
                IntStream.range(0, 1_000).mapToObj(i -> Value.of(beginning + i)).toList());
        assertThat(work(properties(Document.of("uniqueItems", true)), Document.of("a", texts), true))
                .isBetween(5_000_000L, 20_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a*)*b", "(a|aa)+$", "(.*a){20}", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void catastrophicPatternsTakeLinearWork(String pattern) {
        String text = "a".repeat(ELEMENTS) + "!";
        Document inValues = properties(Document.of("pattern", pattern));
        Document inNames = Document.of("patternProperties", Document.of(pattern, Document.of("not", Document.EMPTY)));
        assertThat(work(inValues, Document.of("a", text), null)).isLessThan(ELEMENTS * 2L);
        assertThat(work(inNames, Document.of(text, 1), null)).isLessThan(ELEMENTS * 2L);
    }

    @Test
    void nestedCombinationsTakeTheProductOfTheSizes() {
        Document schema = Document.of("items", Document.of("minimum", 0));
        for (int depth = 0; depth < 4; depth++) {
            schema = Document.of("anyOf", Array.of(Document.of("not", schema), schema));
        }
        Array numbers = Array.of(IntStream.range(0, 1_000).mapToObj(Int32::new).toList());
        assertThat(work(properties(schema), Document.of("a", numbers), null)).isLessThan(200 * 1_000L);
    }

    @Test
    void namesTakeOneLookUpEach() {
        List<Value> names =
                IntStream.range(0, 500).mapToObj(i -> Value.of("x" + i)).toList();
        List<Field> fields = IntStream.range(0, ELEMENTS)
                .mapToObj(i -> new Field("x" + i, new Int32(i)))
                .toList();
        Document schema = Document.of("required", Array.of(names), "properties", Document.of("x1", Document.EMPTY));
        assertThat(work(schema, Document.of(fields), true)).isBetween(501L, 600L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uniqueItems", "enum", "items", "additionalProperties", "pattern", "minLength", "anyOf"})
    void everyEvaluationEndsWithItsBudget(String keyword) {
        Array elements =
                Array.of(IntStream.range(0, ELEMENTS).mapToObj(Int32::new).toList());
        String text = "a".repeat(ELEMENTS);
        List<Field> fields = IntStream.range(0, ELEMENTS)
                .mapToObj(i -> new Field("x" + i, new Int32(i)))
                .toList();
        Document document = Document.of("a", elements, "text", text, "many", Document.of(fields));
        Document schema = switch (keyword) {
            case "uniqueItems" -> properties(Document.of(keyword, true));
            case "enum" -> properties(Document.of(keyword, Array.of(Array.EMPTY)));
            case "items" -> properties(Document.of(keyword, Document.EMPTY));
            case "additionalProperties" -> of("many", Document.of(keyword, Document.of("minimum", 0)));
            case "pattern" -> of("text", Document.of(keyword, "b"));
            case "minLength" -> of("text", Document.of(keyword, 1));
            default -> properties(Document.of(keyword, Array.of(Document.of("items", Document.EMPTY))));
        };
        CompiledFilter filter =
                CompiledFilter.compile(Filter.parse(Document.of("$jsonSchema", schema)), new CountingBudget(1_000));
        assertThatThrownBy(() -> filter.test(document)).isInstanceOf(WorkBudgetExceededException.class);
    }

    private static Document properties(Document schema) {
        return of("a", schema);
    }

    private static Document of(String name, Document schema) {
        return Document.of("properties", Document.of(name, schema));
    }

    /** The units charged for one evaluation, whose result may be given. */
    private static long work(Document schema, Document document, Boolean expected) {
        CountingBudget count = new CountingBudget(Long.MAX_VALUE);
        boolean meets = CompiledFilter.compile(Filter.parse(Document.of("$jsonSchema", schema)), count)
                .test(document);
        assertThat(expected == null || expected == meets).isTrue();
        return count.charged();
    }
}
