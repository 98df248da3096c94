package dev.integrationslist.bootstrap.wiring;

/** The heap that is left for requests once the workspace is loaded. */
public final class HeapRoom {
    private static final int MEGABYTE = 1 << 20;

    /** Below this, the collector and a few requests use up the heap. */
    private static final long MIN_FREE = 24L * MEGABYTE;

    /** A response is charged by its bytes; the rest of the heap is for garbage, for threads, and for the collector itself. */
    private static final int SHARE_OF_FREE_HEAP = 3;

    /** Below this part of the heap, garbage makes no difference worth the pause of a full collection. */
    private static final int SMALL_PART = 8;

    private HeapRoom() {}

    /**
     * The number of bytes that responses may hold.
     *
     * @throws InsufficientHeapException if too little heap is left to serve
     */
    public static long forResponses() {
        long max = Runtime.getRuntime().maxMemory();
        if (used() > max / SMALL_PART) {
            System.gc();
        }
        return forResponses(max, used());
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The same for a heap of a given size and use. */
    static long forResponses(long max, long used) {
        long free = max - used;
        if (free < MIN_FREE) {
            throw new InsufficientHeapException(
                    "The workspace takes %d MB of a heap of %d MB and leaves %d MB; at least %d MB are needed to serve. Start Java with a larger -Xmx, for example -Xmx%dm."
                            .formatted(
                                    used / MEGABYTE,
                                    max / MEGABYTE,
                                    free / MEGABYTE,
                                    MIN_FREE / MEGABYTE,
                                    2 * used / MEGABYTE + MIN_FREE / MEGABYTE));
        }
        return free / SHARE_OF_FREE_HEAP;
    }
}
