package dev.integrationslist.bootstrap.wiring;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.adapter.rest.http.RequestListener;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.glassfish.jersey.server.monitoring.RequestEvent;

/**
 * What the requests that are handled hold of what a database sends. Nobody knows how much that is before it comes; so a request
 * that gets more than its page may have is refused, and one that gets more than there is memory for beside the others comes
 * too early. Each request is handled by one thread.
 */
public final class LoadedDocumentBudget implements LongConsumer, RequestListener {
    /** A page is in memory as documents, as text while it grows, as text, and compressed; half of the heap is for that. */
    private static final int SHARE_OF_HEAP = 8;

    /** What takes more bytes than that as BSON has a page's bytes as JSON, but for long lists of short numbers. */
    private static final int BSON_TO_JSON = 2;

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final RestOptions options;
    private final long most;
    private final AtomicLong held = new AtomicLong();
    private final ThreadLocal<Long> own = ThreadLocal.withInitial(() -> 0L);

    public LoadedDocumentBudget(RestOptions options) {
        this(options, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** @param most how many bytes all requests may hold; one alone may hold what its page may have */
    LoadedDocumentBudget(RestOptions options, long most) {
        this.options = options;
        this.most = most;
    }

    /** The request that this thread handles gets so many bytes more. */
    @Override
    public void accept(long bytes) {
        long mine = own.get() + bytes;
        long all = held.addAndGet(bytes);
        own.set(mine);
        if (mine / BSON_TO_JSON > options.pageBytes()) {
            throw options.pageTooLarge();
        }
        if (all > most && all > mine) {
            throw new StoreUnavailableException("there is no memory for what the database sends", A_MOMENT, null);
        }
    }

    /** Documents are held until the answer is made of them, before it is sent, so that it makes room for the client's next. */
    @Override
    public void onEvent(RequestEvent event) {
        switch (event.getType()) {
            case RESP_FILTERS_FINISHED, FINISHED -> {
                held.addAndGet(-own.get());
                own.remove();
            }
            default -> {
                // Nothing changes in between.
            }
        }
    }
}
