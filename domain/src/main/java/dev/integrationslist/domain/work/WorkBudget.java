package dev.integrationslist.domain.work;

/**
 * The bound on the work of one request. Work is charged where it is done, in units of about one visited value or one
 * character.
 *
 * <p>A budget belongs to one request. Unless it says otherwise, it is used by one thread.
 */
@FunctionalInterface
public interface WorkBudget {
    /** A budget that is never used up. Safe for use by many threads. */
    WorkBudget UNLIMITED = units -> {};

    /**
     * Charges work.
     *
     * @param units from 0
     * @throws WorkBudgetExceededException if the budget is used up
     */
    void charge(long units);

    /** A budget that is used up as soon as the current thread is interrupted. Checks that at least once in 1,000 units. */
    static WorkBudget untilInterrupted() {
        return new InterruptibleWork();
    }
}
