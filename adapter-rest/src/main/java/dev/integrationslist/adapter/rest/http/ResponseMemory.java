package dev.integrationslist.adapter.rest.http;

/**
 * The memory that response bodies may take. The API reserves it before it allocates a page, chunk by chunk, for the request
 * that the calling thread processes, and releases what it drops meanwhile; the server around it releases the rest once the response is
 * sent. Static files are shared by all responses and not reserved. Safe for use by many threads.
 */
public interface ResponseMemory {
    /** Memory without a limit. */
    ResponseMemory UNLIMITED = new ResponseMemory() {
        @Override
        public boolean reserve(long bytes) {
            return true;
        }

        @Override
        public void release(long bytes) {}
    };

    /**
     * Reserves memory for the current request.
     *
     * @param bytes from 1
     * @return false if so much is not available; the request is then answered with 503
     */
    boolean reserve(long bytes);

    /**
     * Releases memory that was reserved for the current request.
     *
     * @param bytes from 1, at most what is reserved
     */
    void release(long bytes);
}
