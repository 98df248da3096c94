package dev.integrationslist.storagecontract;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import dev.integrationslist.storagecontract.results.StoreResult;
import dev.integrationslist.storagecontract.results.StoreResult.Failed;
import dev.integrationslist.storagecontract.results.StoreResult.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Two stores with the same documents, and the smallest cases of a difference between them. */
final class StorePair {
    private static final Document BY_ID = Document.of("_id", new Int32(1));

    private final List<Document> documents;
    private final IntegrationStore left;
    private final IntegrationStore right;

    /** @param documents in the order of their _id */
    StorePair(StoreUnderTest left, StoreUnderTest right, List<Document> documents) {
        this.documents = documents;
        this.left = left.storeOf(documents);
        this.right = right.storeOf(documents);
    }

    List<Document> documents() {
        return documents;
    }

    StoreResult left(Question question) {
        return StoreResult.of(left, question);
    }

    StoreResult right(Question question) {
        return StoreResult.of(right, question);
    }

    boolean agree(Question question) {
        return left(question).agrees(right(question), question.isOrdered());
    }

    /** The smallest cases that show the difference: the filter's, or else the sort's, or else the projection's. */
    List<Case> parts(Question question) {
        if (right(question) instanceof Failed) {
            return List.of(new Case(documents, question));
        }
        List<Case> parts = ofFilter(Question.which(question.filter()));
        if (parts.isEmpty()) {
            parts = ofSort(Question.inOrder(question.filter(), question.sort()));
        }
        if (parts.isEmpty()) {
            parts = ofProjection(new Question(Document.EMPTY, BY_ID, question.projection(), 0, 0));
        }
        return parts.isEmpty() ? List.of(new Case(documents, question)) : parts;
    }

    /** The documents that only one of the stores finds. */
    private List<Case> ofFilter(Question question) {
        List<Document> ours = found(left(question));
        List<Document> theirs = found(right(question));
        return documents.stream()
                .filter(document -> ours.contains(document) != theirs.contains(document))
                .map(document -> new Case(List.of(document), question))
                .toList();
    }

    /** Neighbours in one store's order that the other has reversed. */
    private List<Case> ofSort(Question question) {
        List<Document> ours = found(left(question));
        List<Document> theirs = found(right(question));
        List<Case> parts = new ArrayList<>();
        for (int i = 1; i < theirs.size(); i++) {
            int one = documents.indexOf(theirs.get(i - 1));
            int other = documents.indexOf(theirs.get(i));
            if (ours.indexOf(theirs.get(i - 1)) > ours.indexOf(theirs.get(i)) && one >= 0 && other >= 0) {
                List<Document> pair = List.of(documents.get(Math.min(one, other)), documents.get(Math.max(one, other)));
                parts.add(new Case(pair, question));
            }
        }
        return parts;
    }

    /** The documents that the stores project differently. */
    private List<Case> ofProjection(Question question) {
        List<Document> ours = found(left(question));
        List<Document> theirs = found(right(question));
        return IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .filter(i -> !ours.get(i).equals(theirs.get(i)))
                .mapToObj(i -> new Case(List.of(documents.get(i)), question))
                .toList();
    }

    private static List<Document> found(StoreResult answer) {
        return answer instanceof Found found ? found.documents() : List.of();
    }
}
