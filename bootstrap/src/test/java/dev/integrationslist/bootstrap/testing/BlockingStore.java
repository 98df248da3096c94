package dev.integrationslist.bootstrap.testing;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store that blocks its first call until it is released; others return at once. */
public final class BlockingStore implements IntegrationStore {
    private final IntegrationStore store;
    private final AtomicBoolean first = new AtomicBoolean(true);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    public BlockingStore(IntegrationStore store) {
        this.store = store;
    }

    @Override
    public Slice findIntegrations(Selection selection, WorkBudget budget) {
        if (first.getAndSet(false)) {
            asked.countDown();
            await(released);
        }
        return store.findIntegrations(selection, budget);
    }

    /** Returns once the first call is blocked. */
    public void awaitAsked() {
        await(asked);
    }

    public void release() {
        released.countDown();
    }

    /** Ignores interrupts, as a store that does not look for them. */
    private static void await(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException ignored) {
                // Waits on.
            }
        }
    }
}
