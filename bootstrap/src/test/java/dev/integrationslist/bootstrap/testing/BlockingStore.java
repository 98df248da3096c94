package dev.integrationslist.bootstrap.testing;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps the first who asks waiting until it is released; the others are answered at once. */
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

    /** Returns when the first asks. */
    public void awaitAsked() {
        await(asked);
    }

    public void release() {
        released.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
