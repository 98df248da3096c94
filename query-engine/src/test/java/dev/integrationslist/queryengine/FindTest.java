package dev.integrationslist.queryengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Comparison;
import dev.integrationslist.domain.query.ComparisonOperator;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.domain.work.WorkBudgetExceededException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of documents: at any block boundary, every document is tested once. */
class FindTest {
    private static final Filter LOW = Filters.lt("_id", 10);
    private static final Filter MIDDLE = Filters.and(Filters.gte("_id", 60), Filters.lt("_id", 70));
    private static final Filter OUTSIDE = Filters.nor(LOW, MIDDLE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 200})
    void findsEachDocumentThatPassesInItsOrder(int count) {
        assertThat(ids(count, Filter.EVERYTHING, Sort.NONE)).isEqualTo(expected(count, 0, count));
        assertThat(ids(count, MIDDLE, Sort.NONE)).isEqualTo(expected(count, 60, 70));
        assertThat(ids(count, Filters.or(MIDDLE, LOW), Sort.NONE))
                .isEqualTo(IntStream.range(0, count)
                        .filter(id -> id < 10 || id >= 60 && id < 70)
                        .boxed()
                        .toList());
        assertThat(ids(count, OUTSIDE, Sort.NONE))
                .isEqualTo(IntStream.range(10, count)
                        .filter(id -> id < 60 || id >= 70)
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 200})
    void sortsOverAllBlocks(int count) {
        Sort descending = Sort.by("_id").descending();
        assertThat(ids(count, Filter.EVERYTHING, descending))
                .isEqualTo(
                        IntStream.range(0, count).mapToObj(id -> count - 1 - id).toList());
    }

    @Test
    void anInterruptEndsAQuery() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> ids(1, Filter.EVERYTHING, Sort.NONE))
                    .isInstanceOf(WorkBudgetExceededException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anInterruptEndsATestOfOneDocument() {
        Document document = Document.of("text", "a".repeat(100_000));
        CompiledFilter filter = CompiledFilter.compile(Filters.regex("text", "b"), WorkBudget.untilInterrupted());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> filter.test(document)).isInstanceOf(WorkBudgetExceededException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aSortByAnIndexIntoANestedArrayIsLinear() {
        Document document =
                Document.of("a", List.of(IntStream.range(0, 30_000).boxed().toList()));

        assertThat(work(Find::sort, Sort.by("a.0"), document)).isBetween(30_000L, 200_000L);
    }

    @Test
    void chargesEachElementThatIsVisited() {
        Document document = Document.of("a", IntStream.range(0, 10_000).boxed().toList());
        Document nested = Document.of("a", List.of(Document.of("b", document.get("a"))));

        assertThat(work(Filters.eq("a", -1), document)).isBetween(10_000L, 20_100L);
        assertThat(work(Filters.eq("a", document.get("a")), document)).isLessThan(20_100);
        assertThat(work(Filters.elemMatch("a", Comparison.of(ComparisonOperator.EQ, -1)), document))
                .isBetween(10_000L, 30_100L);
        assertThat(work(Find::sort, Sort.by("a"), document)).isBetween(10_000L, 40_100L);
        assertThat(work(Find::projection, Projection.include("a.b.c"), nested)).isBetween(10_000L, 20_100L);
    }

    @Test
    void chargesTheComparisonsOfASort() {
        Document[] documents = IntStream.range(0, 1_000)
                .mapToObj(id -> Document.of("_id", id * 7919 % 1_000))
                .toArray(Document[]::new);

        assertThat(work(Find::sort, Sort.by("_id"), documents)).isGreaterThan(10_000);
    }

    private static long work(Filter filter, Document... documents) {
        AtomicLong work = new AtomicLong();
        Find.matching(filter, work::addAndGet).in(List.of(documents));
        return work.get();
    }

    private static <T> long work(BiFunction<Find, T, Find> step, T argument, Document... documents) {
        AtomicLong work = new AtomicLong();
        step.apply(Find.matching(Filter.EVERYTHING, work::addAndGet), argument).in(List.of(documents));
        return work.get();
    }

    private static List<Integer> expected(int count, int from, int to) {
        return IntStream.range(from, Math.min(count, to)).boxed().toList();
    }

    private static List<Integer> ids(int count, Filter filter, Sort sort) {
        List<Document> documents =
                IntStream.range(0, count).mapToObj(id -> Document.of("_id", id)).toList();
        FindResult slice =
                Find.matching(filter, WorkBudget.untilInterrupted()).sort(sort).in(documents);
        assertThat(slice.total()).isEqualTo(slice.documents().size());
        return slice.documents().stream().map(FindTest::id).toList();
    }

    private static int id(Document document) {
        Value id = document.get("_id");
        return ((Int32) id).value();
    }
}
