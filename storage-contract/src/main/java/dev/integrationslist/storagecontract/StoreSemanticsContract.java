package dev.integrationslist.storagecontract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.storagecontract.NamedCase.Line;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Deviation;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import dev.integrationslist.storagecontract.results.Deviations;
import dev.integrationslist.storagecontract.results.StoreResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The semantics of MongoDB's {@code find} as named cases, read from the resource {@code semantics.txt}. */
public interface StoreSemanticsContract extends StoreUnderTest {
    /** The name of the resource. */
    String CASES = "semantics.txt";

    /** Every case of the resource, grouped by heading. */
    @TestFactory
    default Stream<DynamicContainer> semantics() {
        return NamedCase.tests(CASES, this::checkUnlessKnown);
    }

    /** Fails, or is skipped if a known deviation covers the difference. */
    private void checkUnlessKnown(NamedCase named) {
        try {
            check(named);
        } catch (AssertionError | RuntimeException wrong) {
            Case asked = new Case(NamedCase.stored(named.lines("yes", "no", "then", "same", "of")), named.question());
            Deviations known = Deviations.of(this);
            Optional<Deviation> covering =
                    named.kind().equals("filter") ? known.cover(this, asked, named::passes) : known.cover(asked);
            if (covering.isEmpty()) {
                throw wrong;
            }
            Assumptions.abort("not checked here: " + covering.get().reason());
        }
    }

    private void check(NamedCase named) {
        if (!named.lines("refused").isEmpty()) {
            checkRefusal(named);
        } else {
            switch (named.kind()) {
                case "filter" -> checkFilter(named);
                case "sort" -> checkSort(named);
                default -> checkProjection(named);
            }
        }
    }

    private void checkRefusal(NamedCase named) {
        IntegrationStore store = storeOf(NamedCase.stored(named.lines("of")));
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> store.findIntegrations(named.question().selection()),
                named.title());
        String word = named.lines("refused").get(0).text();
        assertTrue(
                refused.refusal().message().contains(word),
                () -> named.title() + ", but it says: " + refused.refusal().message());
        ErrorCode code = switch (named.kind()) {
            case "filter" -> ErrorCode.INVALID_FILTER;
            case "sort" -> ErrorCode.INVALID_SORT;
            default -> ErrorCode.INVALID_PROJECTION;
        };
        assertEquals(code, refused.refusal().code(), named.title());
    }

    private void checkFilter(NamedCase named) {
        List<Document> documents = NamedCase.stored(named.lines("yes", "no"));
        List<Document> expected = documents.stream().filter(named::passes).toList();
        assertFalse(documents.isEmpty(), "a case without documents");
        StoreResult.requireAnswer(named.title(), new Case(documents, named.question()), storeOf(documents), expected);
    }

    /** Sorts by the case's keys and then by _id in either direction, which reveals the keys that compare equal. */
    private void checkSort(NamedCase named) {
        List<Line> lines = named.lines("then", "same");
        List<Document> documents = NamedCase.stored(lines);
        List<Document> descending = new ArrayList<>();
        for (int end = lines.size(), i = end - 1; i >= 0; i--) {
            if (lines.get(i).word().equals("then")) {
                List<Document> equals = new ArrayList<>(documents.subList(i, end));
                Collections.reverse(equals);
                descending.addAll(0, equals);
                end = i;
            }
        }
        assertTrue(documents.size() > 1, "a case without an order");
        List<Document> stored = new ArrayList<>(documents);
        Collections.reverse(stored);
        IntegrationStore store = storeOf(stored);
        StoreResult.requireAnswer(named.title(), new Case(stored, thenById(named.question(), 1)), store, documents);
        StoreResult.requireAnswer(named.title(), new Case(stored, thenById(named.question(), -1)), store, descending);
    }

    private static Question thenById(Question asked, int direction) {
        List<Field> keys = new ArrayList<>();
        asked.sort().forEach(keys::add);
        keys.add(new Field("_id", new Int32(direction)));
        return new Question(asked.filter(), Document.of(keys), asked.projection(), asked.offset(), asked.limit());
    }

    private void checkProjection(NamedCase named) {
        List<Document> documents = NamedCase.stored(named.lines("of"));
        List<Document> expected =
                named.lines("gives").stream().map(Line::document).toList();
        assertEquals(expected.size(), documents.size(), "one result per document");
        assertFalse(documents.isEmpty(), "a case without documents");
        StoreResult.requireAnswer(
                named.title(), new Case(documents, thenById(named.question(), 1)), storeOf(documents), expected);
    }

    @Test
    default void offsetSkipsDocuments() {
        assertEquals(List.of(3, 4), page(3, 0));
    }

    @Test
    default void limitEndsThePage() {
        assertEquals(List.of(0, 1), page(0, 2));
    }

    @Test
    default void limitOfZeroReturnsAllRemaining() {
        assertEquals(List.of(0, 1, 2, 3, 4), page(0, 0));
    }

    @Test
    default void offsetAndLimitSelectAMiddlePage() {
        assertEquals(List.of(1, 2), page(1, 2));
    }

    @Test
    default void pageBeyondTheEndIsShortOrEmpty() {
        assertEquals(List.of(4), page(4, 10));
        assertEquals(List.of(), page(5, 10));
        assertEquals(List.of(), page(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** The identifiers of a page of five documents; the total is five on every page. */
    private List<Integer> page(long offset, long limit) {
        List<Document> documents = IntStream.of(3, 0, 4, 1, 2)
                .mapToObj(id -> Document.of("_id", new Int32(id)))
                .toList();
        Document byId = Document.of("_id", new Int32(1));
        Slice slice = storeOf(documents)
                .findIntegrations(new Question(Document.EMPTY, byId, Document.EMPTY, offset, limit).selection());
        assertEquals(5, slice.total());
        return slice.documents().stream()
                .map(document -> document.get("_id"))
                .map(id -> ((Int32) id).value())
                .toList();
    }

    @Test
    default void totalCountsAllMatchesOnEveryPage() {
        List<Document> documents = IntStream.range(0, 10)
                .mapToObj(id -> Document.of(new Field("_id", new Int32(id)), new Field("a", new Int32(id % 2))))
                .toList();
        Question question = new Question(Document.of("a", new Int32(1)), Document.EMPTY, Document.EMPTY, 1, 2);
        Slice slice = storeOf(documents).findIntegrations(question.selection());
        assertEquals(2, slice.documents().size());
        assertEquals(5, slice.total());
    }

    @Test
    default void filterAndSortSeeFieldsThatTheProjectionExcludes() {
        List<Document> documents = IntStream.of(2, 0, 1)
                .mapToObj(id -> Document.of(new Field("_id", new Int32(id)), new Field("a", new Int32(3 - id))))
                .toList();
        Document filter = Document.of("a", Document.of("$gt", new Int32(1)));
        Document sort = Document.of("a", new Int32(1));
        Question question = new Question(filter, sort, Document.of("_id", new Int32(1)), 0, 0);
        List<Document> expected = IntStream.of(1, 0)
                .mapToObj(id -> Document.of("_id", new Int32(id)))
                .toList();
        StoreResult.requireAnswer(
                "filter, sort and projection", new Case(documents, question), storeOf(documents), expected);
    }

    @Test
    default void emptyStoreReturnsNoDocuments() {
        Slice slice = storeOf(List.of())
                .findIntegrations(Question.which(Document.EMPTY).selection());
        assertEquals(List.<Document>of(), slice.documents());
        assertEquals(0, slice.total());
    }

    /** Each title identifies one case. */
    @Test
    default void caseNamesAreUnique() {
        List<String> names = NamedCase.all(CASES).stream().map(NamedCase::title).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }
}
