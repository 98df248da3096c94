package dev.integrationslist.bootstrap.server;

/**
 * The load of a server at one moment.
 *
 * @param connections open connections
 * @param handled requests in progress
 * @param queued queued requests
 * @param shed requests answered 503 because of a full queue, since the start
 * @param responseBytes bytes of heap reserved for responses
 * @param memoryRejections reservations rejected because the memory budget was used up, since the start
 */
public record ServerLoad(
        int connections, int handled, int queued, long shed, long responseBytes, long memoryRejections) {}
