package dev.integrationslist.bootstrap.server;

import java.util.HashMap;
import java.util.Map;

/**
 * The request threads that each caller holds. A caller gets another thread while it holds fewer than are free: alone it holds at
 * most half of them, and two that ask for as many as they can get leave a quarter to the others. Not safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1109/90.664262">Choudhury and Hahne, Dynamic queue length thresholds for shared-memory packet
 *     switches (1998)</a>
 */
final class CallerShares {
    private final int threads;
    private final Map<String, Integer> heldBy = new HashMap<>();
    private int held;

    CallerShares(int threads) {
        this.threads = threads;
    }

    /** Whether the caller may have another thread. */
    boolean allows(String caller) {
        return heldBy.getOrDefault(caller, 0) < threads - held;
    }

    void acquire(String caller) {
        heldBy.merge(caller, 1, Integer::sum);
        held++;
    }

    void release(String caller) {
        heldBy.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
        held--;
    }

    /** The number of threads that all callers hold. */
    int held() {
        return held;
    }
}
