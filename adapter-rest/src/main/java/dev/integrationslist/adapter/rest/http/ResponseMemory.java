package dev.integrationslist.adapter.rest.http;

/**
 * The memory that response bodies may take. The API reserves it before it allocates a page, chunk by chunk, for the request
 * that the calling thread processes; the server around it returns the memory once the response is sent. Static files are
 * shared by all responses and not reserved. Safe for use by many threads.
 */
@FunctionalInterface
public interface ResponseMemory {
    /** Memory without a limit. */
    ResponseMemory UNLIMITED = bytes -> true;

    /**
     * Reserves memory for the current request.
     *
     * @param bytes from 1
     * @return false if so much is not available; the request is then answered with 503
     */
    boolean reserve(long bytes);
}
