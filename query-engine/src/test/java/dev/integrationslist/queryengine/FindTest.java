package dev.integrationslist.queryengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.And;
import dev.integrationslist.domain.query.FieldPath;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Gte;
import dev.integrationslist.domain.query.Lt;
import dev.integrationslist.domain.query.Nor;
import dev.integrationslist.domain.query.Or;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Regex;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.domain.query.SortKey;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.domain.work.WorkBudgetExceededException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are asked in blocks; wherever a block ends, every document has to be asked once. */
class FindTest {
    private static final Filter LOW = Filter.where("_id", new Lt(new Int32(10)));
    private static final Filter MIDDLE =
            new And(List.of(Filter.where("_id", new Gte(new Int32(60))), Filter.where("_id", new Lt(new Int32(70)))));
    private static final Filter OUTSIDE = new Nor(List.of(LOW, MIDDLE));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 200})
    void findsEachDocumentThatPassesInItsOrder(int count) {
        assertThat(ids(count, Filter.EVERYTHING, Sort.NONE)).isEqualTo(expected(count, 0, count));
        assertThat(ids(count, MIDDLE, Sort.NONE)).isEqualTo(expected(count, 60, 70));
        assertThat(ids(count, new Or(List.of(MIDDLE, LOW)), Sort.NONE))
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
        Sort descending = new Sort(List.of(new SortKey(new FieldPath("_id"), SortKey.Direction.DESCENDING)));
        assertThat(ids(count, Filter.EVERYTHING, descending))
                .isEqualTo(
                        IntStream.range(0, count).mapToObj(id -> count - 1 - id).toList());
    }

    @Test
    void givesUpWhereTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> ids(1, Filter.EVERYTHING, Sort.NONE))
                    .isInstanceOf(WorkBudgetExceededException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void givesUpBetweenTheSearchesOfOneDocument() {
        Document document = Document.of("text", new StringValue("a".repeat(100_000)));
        Matcher matcher = FilterCompiler.compile(
                Filter.where("text", new Regex(new RegularExpression("b", ""))), WorkBudget.untilInterrupted());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> matcher.matching(new Document[] {document}, 1))
                    .isInstanceOf(WorkBudgetExceededException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static List<Integer> expected(int count, int from, int to) {
        return IntStream.range(from, Math.min(count, to)).boxed().toList();
    }

    private static List<Integer> ids(int count, Filter filter, Sort sort) {
        List<Document> documents = IntStream.range(0, count)
                .mapToObj(id -> Document.of(new Field("_id", new Int32(id))))
                .toList();
        FindResult slice =
                new Find(filter, sort, Projection.EVERYTHING, 0, 0, WorkBudget.untilInterrupted()).in(documents);
        assertThat(slice.total()).isEqualTo(slice.documents().size());
        return slice.documents().stream().map(FindTest::id).toList();
    }

    private static int id(Document document) {
        Value id = document.get("_id");
        return ((Int32) id).value();
    }
}
