package dev.integrationslist.storagecontract.properties;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import dev.integrationslist.storagecontract.results.Deviations;
import dev.integrationslist.storagecontract.results.StoreResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store with known documents that records the questions it was asked. */
public final class RecordingStore {
    private final StoreUnderTest stores;
    private final Deviations known;
    private final List<Document> documents;
    private final List<Case> cases;
    private @Nullable IntegrationStore store;

    private RecordingStore(StoreUnderTest stores, Deviations known, List<Document> documents, List<Case> cases) {
        this.stores = stores;
        this.known = known;
        this.documents = List.copyOf(documents);
        this.cases = cases;
    }

    static RecordingStore of(StoreUnderTest stores, Deviations known, List<Document> documents) {
        return new RecordingStore(stores, known, documents, new ArrayList<>());
    }

    /** A question that a known deviation covers for every document. */
    static final class UnsupportedQuestionException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A store of other documents with an empty record. */
    RecordingStore again(List<Document> others) {
        return new RecordingStore(stores, known, others, new ArrayList<>());
    }

    /** A store of other documents with the same record; a later question to this store reloads its own documents. */
    RecordingStore with(List<Document> others) {
        store = null;
        return new RecordingStore(stores, known, others, cases);
    }

    List<Document> documents() {
        return documents;
    }

    /** The recorded cases. */
    List<Case> cases() {
        return cases;
    }

    /** The last question; empty if none was asked. */
    Optional<Question> last() {
        return cases.isEmpty()
                ? Optional.empty()
                : Optional.of(cases.get(cases.size() - 1).question());
    }

    /** The answer to a question. */
    Slice slice(Question question) {
        return toAsk(question).findIntegrations(question.selection());
    }

    /** The outcome of a question. */
    StoreResult answer(Question question) {
        return StoreResult.of(toAsk(question), question);
    }

    private IntegrationStore toAsk(Question question) {
        if (known.forbid(question)) {
            throw new UnsupportedQuestionException();
        }
        cases.add(new Case(documents, question));
        IntegrationStore asked = store == null ? stores.storeOf(documents) : store;
        store = asked;
        return asked;
    }

    /** The documents of an answer. */
    List<Document> find(Question question) {
        return slice(question).documents();
    }

    /** The identifiers of an answer, in its order. */
    List<Value> order(Question question) {
        return find(question).stream().map(document -> document.get("_id")).toList();
    }

    /** The identifiers of the documents that match a filter. */
    Set<Value> ids(Document filter) {
        return new HashSet<>(order(Question.which(filter)));
    }
}
