package dev.integrationslist.adapter.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.codecs.configuration.CodecRegistries;

/**
 * Reads of one collection with a deadline. The driver limits every wait (for a server, a connection, a reply) to the remaining time, and the
 * server's work by {@code maxTimeMS}.
 *
 * <p>A read is retried once after a transient error, here and not by the driver: under a deadline the driver retries without
 * a pause until the time is up, which would overload a failing database.
 *
 * @see <a href="https://www.mongodb.com/docs/drivers/java/sync/current/connection/specify-connection-options/csot/">
 *     Client-side operation timeout</a>
 */
final class DeadlineReads {
    private final MongoCollection<Document> collection;
    private final long fullMillis;
    private final boolean repeats;

    /**
     * @param limit the deadline of a read that begins at once; the driver's object for it is kept, as each new one looks up
     *     its codecs again
     * @param repeats whether a read is retried
     */
    DeadlineReads(MongoDatabase database, String collection, Duration limit, boolean repeats) {
        this.fullMillis = Math.max(1, limit.toMillis() - 1);
        this.collection = database.withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(DocumentCodec.INSTANCE), database.getCodecRegistry()))
                .getCollection(collection, Document.class)
                .withTimeout(fullMillis, TimeUnit.MILLISECONDS);
        this.repeats = repeats;
    }

    /**
     * The result of a read.
     *
     * @param read sends the command and decodes the reply; an exception other than a refusal counts as an unreadable reply
     * @throws RefusedException if the server cannot answer this request
     * @throws StoreUnavailableException if the server cannot answer now
     */
    <T> T read(Deadline deadline, Function<MongoCollection<Document>, T> read) {
        try {
            return attempt(deadline, read);
        } catch (MongoException failure) {
            if (!repeats || !MongoFailures.isRetryable(failure)) {
                throw MongoFailures.translate(failure);
            }
        }
        try {
            return attempt(deadline, read);
        } catch (MongoException failure) {
            throw MongoFailures.translate(failure);
        }
    }

    private <T> T attempt(Deadline deadline, Function<MongoCollection<Document>, T> read) {
        long remaining = deadline.remainingMillis();
        if (remaining <= 0) {
            throw new MongoOperationTimeoutException("the deadline has passed");
        }
        try {
            return read.apply(
                    remaining >= fullMillis ? collection : collection.withTimeout(remaining, TimeUnit.MILLISECONDS));
        } catch (MongoException | StoreUnavailableException | RefusedException said) {
            throw said;
        } catch (RuntimeException unreadable) {
            // The driver does not validate replies: a malformed one causes arbitrary exceptions.
            throw new MongoClientException("the reply cannot be read", unreadable);
        }
    }
}
