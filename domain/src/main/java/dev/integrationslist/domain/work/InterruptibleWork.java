package dev.integrationslist.domain.work;

/** A budget that ends when its thread is interrupted. */
final class InterruptibleWork implements WorkBudget {
    private static final int CHECK_EVERY = 1_000;

    private long untilCheck;

    @Override
    public void charge(long units) {
        untilCheck -= units;
        if (untilCheck <= 0) {
            untilCheck = CHECK_EVERY;
            if (Thread.currentThread().isInterrupted()) {
                throw new WorkBudgetExceededException("the thread was interrupted");
            }
        }
    }
}
