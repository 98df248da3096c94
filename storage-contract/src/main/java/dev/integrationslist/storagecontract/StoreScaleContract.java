package dev.integrationslist.storagecontract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.storagecontract.generators.CaseGenerator;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import dev.integrationslist.storagecontract.properties.StoreLaws;
import dev.integrationslist.storagecontract.results.Deviations;
import dev.integrationslist.storagecontract.results.StoreResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Correctness at scale: many documents, large numbers, long strings, long questions, and many threads. */
public interface StoreScaleContract extends StoreUnderTest {
    /** More documents than a store, a driver or a server usually takes in one batch. */
    private static List<Document> many() {
        return IntStream.range(0, 1_500)
                .mapToObj(id -> Document.of(new Field("_id", new Int32(id)), new Field("a", new Int32(id * 7 % 1_500))))
                .toList();
    }

    @Test
    default void longListIsSortedCountedAndComplete() {
        List<Document> documents = many();
        List<Document> sorted = new ArrayList<>(Collections.nCopies(documents.size(), Document.EMPTY));
        documents.forEach(document -> sorted.set(((Int32) document.require("a")).value(), document));
        IntegrationStore store = storeOf(documents);
        for (int[] page : new int[][] {{0, 0}, {0, 1_500}, {10, 1_200}, {1_400, 0}, {1_400, 1_000}, {3, 5}}) {
            Question question =
                    new Question(Document.EMPTY, Document.of("a", new Int32(1)), Document.EMPTY, page[0], page[1]);
            int end = page[1] == 0 ? 1_500 : Math.min(1_500, page[0] + page[1]);
            Slice slice = store.findIntegrations(question.selection());
            assertEquals(1_500, slice.total(), () -> "the total of 1500 documents, asked\n" + question);
            assertEquals(end - page[0], slice.documents().size(), () -> "how many documents, asked\n" + question);
            for (int i = page[0]; i < end; i++) {
                String place = "number " + i + " of the list, asked\n" + question;
                assertEquals(sorted.get(i), slice.documents().get(i - page[0]), place);
            }
        }
    }

    @Test
    default void offsetAndLimitMayExceedAnInt() {
        List<Document> documents = many().subList(0, 5);
        IntegrationStore store = storeOf(documents);
        long beyond = 1L << 32;
        for (long[] page : new long[][] {
            {beyond, 0},
            {beyond + 1, 1},
            {1, beyond},
            {1, beyond + 1},
            {1, Integer.MAX_VALUE},
            {1, Long.MAX_VALUE},
            {Long.MAX_VALUE, Long.MAX_VALUE}
        }) {
            Question question =
                    new Question(Document.EMPTY, Document.of("_id", new Int32(1)), Document.EMPTY, page[0], page[1]);
            int first = (int) Math.min(5, page[0]);
            Slice slice = store.findIntegrations(question.selection());
            int end = page[1] == 1 ? Math.min(5, first + 1) : 5;
            assertEquals(documents.subList(first, end), slice.documents(), () -> "asked of five\n" + question);
            assertEquals(5, slice.total(), () -> "the total, asked of five\n" + question);
        }
    }

    @Test
    default void longStringIsReturnedComparedAndSearchedInFull() {
        String start = "x".repeat(100_000);
        List<Document> documents = Stream.of("y", "z")
                .map(end -> Document.of(
                        new Field("_id", new StringValue(end)), new Field("a", new StringValue(start + end))))
                .toList();
        IntegrationStore store = storeOf(documents);
        Document last = documents.get(1);
        assertTrue(found(store, Document.EMPTY).containsAll(documents), "a text of 100001 characters comes back");
        assertTrue(found(store, Document.of("a", last.get("a"))).equals(List.of(last)), "it equals itself alone");
        assertTrue(
                found(store, StoreLaws.ask("a", "$regex", new StringValue("z$")))
                        .equals(List.of(last)),
                "its last character is found by a pattern");
    }

    @Test
    default void everyMemberOfALongFilterCounts() {
        List<Document> documents = many();
        IntegrationStore store = storeOf(documents);
        List<Value> members = new ArrayList<>();
        IntStream.range(0, 500).forEach(id -> members.add(new Int32(3 * id)));
        assertEquals(
                500,
                found(store, StoreLaws.ask("_id", "$in", Array.of(members))).size(),
                "an $in of 500 values");
        assertEquals(
                1_000,
                found(store, StoreLaws.ask("_id", "$nin", Array.of(members))).size(),
                "a $nin of as many");
        Document[] parts = IntStream.range(0, 100)
                .mapToObj(id -> Document.of("_id", new Int32(7 * id)))
                .toArray(Document[]::new);
        assertEquals(100, found(store, StoreLaws.or(parts)).size(), "an $or of 100 filters");
        assertEquals(1_400, found(store, StoreLaws.nor(parts)).size(), "a $nor of as many");
    }

    @Test
    default void deepDocumentIsReturnedAndFiltered() {
        Value inner = new Int32(1);
        for (int i = 0; i < 50; i++) {
            inner = Document.of("a", inner);
        }
        List<Document> documents =
                List.of(Document.of(new Field("_id", new Int32(0)), new Field("a", inner)), many().get(1));
        IntegrationStore store = storeOf(documents);
        String path = "a" + ".a".repeat(50);
        for (Document filter : List.of(Document.of(path, new Int32(1)), Document.of("a", inner))) {
            StoreResult.requireAnswer(
                    "50 levels", new Case(documents, Question.which(filter)), store, documents.subList(0, 1));
        }
    }

    @Test
    default void longProjectionIncludesEveryField() {
        Field id = new Field("_id", new Int32(0));
        List<Field> fields = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> fields.add(new Field("f" + i, new Int32(1))));
        List<Field> stored = new ArrayList<>(fields);
        stored.add(0, id);
        List<Field> listed = new ArrayList<>(fields);
        listed.add(id);
        List<Document> documents = List.of(Document.of(stored));
        StoreResult.requireAnswer(
                "100 fields",
                new Case(documents, new Question(Document.EMPTY, Document.EMPTY, Document.of(listed), 0, 0)),
                storeOf(documents),
                List.of(Document.of(fields)));
    }

    @Test
    default void concurrentQuestionsAreAnsweredAsAlone() throws ExecutionException, InterruptedException {
        Deviations known = Deviations.of(this);
        CaseGenerator generator = new CaseGenerator(1);
        List<Document> documents = generator.documents(10).stream()
                .filter(document -> !known.forbid(document))
                .toList();
        IntegrationStore store = storeOf(documents);
        Map<Question, StoreResult> alone = new LinkedHashMap<>();
        Stream.generate(generator::question)
                .limit(60)
                .filter(question -> !known.forbid(question))
                .forEach(question -> alone.put(question, StoreResult.of(store, question)));
        alone.values().removeIf(StoreResult.Failed.class::isInstance);
        assertFalse(alone.isEmpty(), "no question that the store answers");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> differences = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                List<Question> questions = new ArrayList<>(alone.keySet());
                Collections.rotate(questions, 7 * thread);
                differences.add(threads.submit(() -> differences(store, questions, alone)));
            }
            for (Future<String> of : differences) {
                assertEquals("", of.get(), () -> Case.text(documents));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The first answer, in a few rounds of the questions, that differs from the one given before. */
    private static String differences(
            IntegrationStore store, List<Question> questions, Map<Question, StoreResult> alone) {
        return Collections.nCopies(5, questions).stream()
                .flatMap(List::stream)
                .map(question -> difference(
                        question, Objects.requireNonNull(alone.get(question)), StoreResult.of(store, question)))
                .filter(difference -> !difference.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String difference(Question question, StoreResult alone, StoreResult among) {
        return alone.agrees(among, question.isOrdered())
                ? ""
                : "%s%nalone: %s%nwhile others ask: %s".formatted(question, alone, among);
    }

    private static List<Document> found(IntegrationStore store, Document filter) {
        return store.findIntegrations(Question.which(filter).selection()).documents();
    }
}
