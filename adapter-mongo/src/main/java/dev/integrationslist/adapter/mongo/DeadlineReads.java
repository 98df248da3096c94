package dev.integrationslist.adapter.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.client.MongoDatabase;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.error.RefusedException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.codecs.configuration.CodecRegistries;

/**
 * Sends reads that end by a deadline. The driver gives every wait (for a server, a connection, a reply) what is left, and the
 * server too by {@code maxTimeMS}.
 *
 * <p>A read is repeated once where that may help, here and not by the driver: under a deadline the driver repeats for as long
 * as there is time, without a pause, which is the last thing that an ailing database needs.
 *
 * @see <a href="https://www.mongodb.com/docs/drivers/java/sync/current/connection/specify-connection-options/csot/">
 *     Client-side operation timeout</a>
 */
final class DeadlineReads {
    private final MongoDatabase database;
    private final boolean repeats;

    DeadlineReads(MongoDatabase database, boolean repeats) {
        this.database = database.withCodecRegistry(CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(DocumentCodec.INSTANCE), database.getCodecRegistry()));
        this.repeats = repeats;
    }

    /**
     * What the read gives.
     *
     * @param read sends it, and takes from the reply what is wanted; whatever it throws but a refusal is held
     *     against the reply
     * @throws RefusedException where the server cannot answer this request
     * @throws StoreUnavailableException where it cannot answer now
     */
    <T> T read(Deadline deadline, Function<MongoDatabase, T> read) {
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

    private <T> T attempt(Deadline deadline, Function<MongoDatabase, T> read) {
        long remaining = deadline.remainingMillis();
        if (remaining <= 0) {
            throw new MongoOperationTimeoutException("the deadline has passed");
        }
        try {
            return read.apply(database.withTimeout(remaining, TimeUnit.MILLISECONDS));
        } catch (MongoException | StoreUnavailableException | RefusedException said) {
            throw said;
        } catch (RuntimeException unreadable) {
            // The driver does not check replies: where one is no reply, whatever it stumbles over comes out.
            throw new MongoClientException("the reply cannot be read", unreadable);
        }
    }
}
