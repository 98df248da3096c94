package dev.integrationslist.adapter.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.work.WorkBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.bson.BsonDocument;

/**
 * Lists integrations: one {@code find}, and a count where the page does not prove the total.
 *
 * <p>A page proves the total where it ends before its limit, and is not empty beyond the start. That is known when the page
 * is there, which is too late to count beside it; so it is guessed from what the filter gave last. A filter that is new is
 * counted after its page where need be, so that no count is ever wasted on a list that fits a page; one that filled its
 * pages before is counted beside the {@code find}. Once guesses are warm, a list is one round trip in sequence, and costs a
 * count only where it needs one.
 */
final class IntegrationReads implements IntegrationStore {
    private static final String COLLECTION = "rocketchat_integrations";

    private final DeadlineReads reads;
    private final Duration limit;
    private final LongConsumer received;
    private final ExecutorService beside;
    private final TotalHints hints = new TotalHints();

    /**
     * @param limit how long one answer may take
     * @param received is told of the bytes of each document, and may throw
     * @param beside runs counts; each waits for nothing but the database
     */
    IntegrationReads(DeadlineReads reads, Duration limit, LongConsumer received, ExecutorService beside) {
        this.reads = reads;
        this.limit = limit;
        this.received = received;
        this.beside = beside;
    }

    @Override
    public Slice findIntegrations(Selection selection, WorkBudget budget) {
        Deadline deadline = Deadline.in(limit);
        BsonDocument filter = DocumentCodec.argument(selection.filter().toDocument());
        Future<Long> counting = null;
        if (isWorthCounting(selection, hints.get(selection.filter()))) {
            counting = beside.submit(() -> count(filter, deadline));
        }
        List<Document> documents = page(selection, filter, deadline);
        long end = selection.offset() + documents.size();
        long total = end;
        if (!provesTotal(selection, documents.size())) {
            long counted = counting == null ? count(filter, deadline) : await(counting);
            total = documents.isEmpty() ? counted : Math.max(counted, end);
        }
        hints.put(selection.filter(), total);
        return new Slice(documents, total);
    }

    private static boolean isWorthCounting(Selection selection, long guess) {
        long left = Math.max(0, guess - selection.offset());
        long size = selection.limit() == 0 ? left : Math.min(left, selection.limit());
        return guess != TotalHints.UNKNOWN && !provesTotal(selection, size);
    }

    private static boolean provesTotal(Selection selection, long size) {
        boolean ends = selection.limit() == 0 || size < selection.limit();
        return ends && (size > 0 || selection.offset() == 0);
    }

    private List<Document> page(Selection selection, BsonDocument filter, Deadline deadline) {
        BsonDocument sort = DocumentCodec.argument(selection.sort().toDocument());
        BsonDocument projection = DocumentCodec.argument(selection.projection().toDocument());
        return reads.read(deadline, database -> {
            FindIterable<Document> find = integrations(database)
                    .find(filter)
                    .sort(sort)
                    .projection(projection)
                    .skip(clamp(selection.offset()))
                    .limit(clamp(selection.limit()))
                    .batchSize(selection.limit() == 0 ? Integer.MAX_VALUE : clamp(selection.limit()));
            List<Document> documents = new ArrayList<>();
            try (MongoCursor<Document> cursor = find.cursor()) {
                while (cursor.hasNext()) {
                    Document document = cursor.next();
                    received.accept(((BsonDocumentView) document).bytes());
                    documents.add(document);
                }
            }
            return documents;
        });
    }

    private long count(BsonDocument filter, Deadline deadline) {
        return reads.read(deadline, database -> integrations(database).countDocuments(filter));
    }

    private static MongoCollection<Document> integrations(MongoDatabase database) {
        return database.getCollection(COLLECTION, Document.class);
    }

    /** The driver takes an int; no list of integrations is longer. */
    private static int clamp(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    private static long await(Future<Long> counting) {
        try {
            return counting.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw MongoFailures.unavailable(interrupted);
        }
    }
}
