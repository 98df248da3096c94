package dev.integrationslist.bootstrap.wiring;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.bootstrap.server.ResponseMemoryBudget;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * The charge of documents that a database sends to the memory of responses. Their size is not known before they arrive. A request
 * that receives more than a page may have is refused; one that exceeds the memory is answered 503.
 *
 * @param options the limits of the API
 */
public record ReceivedDocuments(ResponseMemoryBudget memory, RestOptions options) implements LongConsumer {
    /** Documents that are larger than this many pages as BSON exceed a page as JSON, except for long arrays of short numbers. */
    private static final int PAGES = 2;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    @Override
    public void accept(long bytes) {
        if (!memory.reserve(bytes)) {
            throw new StoreUnavailableException("The memory for responses is used up", RETRY_AFTER, null);
        }
        if (memory.reservedByRequest() / PAGES > options.pageBytes()) {
            throw options.pageTooLarge();
        }
    }
}
