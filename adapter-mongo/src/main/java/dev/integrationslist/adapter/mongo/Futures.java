package dev.integrationslist.adapter.mongo;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what another thread reads. */
final class Futures {
    private Futures() {}

    /**
     * The result of a read that ends by its own deadline.
     *
     * @throws RuntimeException what the read throws
     * @throws StoreUnavailableException if this thread is interrupted
     */
    static <T> T await(Future<T> read) {
        try {
            return read.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw MongoFailures.interrupted(interrupted);
        }
    }
}
