package dev.integrationslist.queryengine;

import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.domain.work.WorkBudgetExceededException;

/** A budget that counts, up to a bound. */
public final class CountingBudget implements WorkBudget {
    private final long bound;
    private long charged;

    public CountingBudget(long bound) {
        this.bound = bound;
    }

    @Override
    public void charge(long units) {
        charged += units;
        if (charged > bound) {
            throw new WorkBudgetExceededException("the bound is " + bound);
        }
    }

    public long charged() {
        return charged;
    }
}
