package dev.integrationslist.adapter.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.Find;
import dev.integrationslist.queryengine.FindResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The list of integrations: one {@code find}, and a count unless the total is known or the page proves it.
 *
 * <p>A page proves the total if it has fewer documents than its limit, and is not an empty page at an offset. To count in
 * parallel with the {@code find}, this is predicted from the caller's latest total of the same filter. Without a prediction
 * the count follows the page, so that no count is wasted on a list that fits a page. A caller's total is counted at most once
 * a second.
 *
 * <p>A filter with an expression that MongoDB must not evaluate is evaluated here, on the documents that the rest of the filter
 * matches ({@link Pushdown}).
 */
final class IntegrationReads implements IntegrationStore {
    private static final String COLLECTION = "rocketchat_integrations";

    private final DeadlineReads reads;
    private final Duration limit;
    private final LongConsumer received;
    private final Executor countExecutor;
    private final LongSupplier nanoTime;
    private final Totals totals;

    /**
     * @param limit the time limit of one answer
     * @param repeats whether a failed read is retried
     * @param received receives the size of each document in bytes, and may throw
     * @param countExecutor runs counts, which block on the database
     * @param nanoTime the time in nanoseconds, from any origin
     */
    IntegrationReads(
            MongoDatabase database,
            Duration limit,
            boolean repeats,
            LongConsumer received,
            Executor countExecutor,
            LongSupplier nanoTime) {
        this.reads = new DeadlineReads(database, COLLECTION, limit, repeats);
        this.limit = limit;
        this.received = received;
        this.countExecutor = countExecutor;
        this.nanoTime = nanoTime;
        this.totals = new Totals(nanoTime);
    }

    @Override
    public Slice findIntegrations(Selection selection, WorkBudget budget) {
        Deadline deadline = Deadline.in(limit);
        Pushdown pushdown = Pushdown.of(selection.filter());
        return pushdown.isWhole()
                ? query(selection, deadline)
                : evaluate(selection, pushdown.filter(), deadline, budget);
    }

    /** Reads all documents that the sent part of the filter matches, as a sort and a total need the whole filter. */
    private Slice evaluate(Selection selection, Filter sent, Deadline deadline, WorkBudget budget) {
        Selection matching = new Selection(sent, Sort.NONE, Projection.EVERYTHING, 0, 0, selection.callerId());
        List<Document> documents = page(matching, DocumentCodec.argument(sent.toDocument()), deadline);
        FindResult result = Find.matching(selection.filter(), budget)
                .sort(selection.sort())
                .projection(selection.projection())
                .skip(selection.offset())
                .limit(selection.limit())
                .in(documents);
        return new Slice(result.documents(), result.total());
    }

    private Slice query(Selection selection, Deadline deadline) {
        RawBsonDocument filter = DocumentCodec.argument(selection.filter().toDocument());
        Total total = totals.get(selection.callerId(), filter);
        OptionalLong recent = total.recent();
        Callable<Long> count = () -> count(filter, deadline);
        FutureTask<Long> counting = null;
        if (recent.isEmpty() && isWorthCounting(selection, total.latest())) {
            counting = total.counting(count);
            countExecutor.execute(counting);
        }
        long start = nanoTime.getAsLong();
        List<Document> documents = page(selection, filter, deadline);
        long end = selection.offset() + documents.size();
        if (provesTotal(selection, documents.size())) {
            total.proved(end, start);
            return new Slice(documents, end);
        }
        long counted = recent.isPresent() ? recent.getAsLong() : await(counting, total, count);
        return new Slice(documents, documents.isEmpty() ? counted : Math.max(counted, end));
    }

    private static long await(@Nullable FutureTask<Long> begun, Total total, Callable<Long> count) {
        FutureTask<Long> counting = begun;
        if (counting == null) {
            counting = total.counting(count);
            counting.run();
        }
        return Futures.await(counting);
    }

    private static boolean isWorthCounting(Selection selection, OptionalLong guess) {
        long left = Math.max(0, guess.orElse(0) - selection.offset());
        long size = selection.limit() == 0 ? left : Math.min(left, selection.limit());
        return guess.isPresent() && !provesTotal(selection, size);
    }

    private static boolean provesTotal(Selection selection, long size) {
        boolean ends = selection.limit() == 0 || size < selection.limit();
        return ends && (size > 0 || selection.offset() == 0);
    }

    private List<Document> page(Selection selection, BsonDocument filter, Deadline deadline) {
        BsonDocument sort = DocumentCodec.argument(selection.sort().toDocument());
        BsonDocument projection = DocumentCodec.argument(selection.projection().toDocument());
        return reads.read(deadline, integrations -> {
            FindIterable<Document> find = integrations
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
        return reads.read(deadline, integrations -> integrations.countDocuments(filter));
    }

    /** The driver takes an int, which no list of integrations exceeds. */
    private static int clamp(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
