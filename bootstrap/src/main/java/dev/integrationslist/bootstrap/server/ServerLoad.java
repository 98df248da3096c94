package dev.integrationslist.bootstrap.server;

/**
 * What a server bears at one moment.
 *
 * @param connections that are open
 * @param handled requests that are handled
 * @param queued requests that wait for that
 * @param shed requests that were turned away with 503 since it started, as too many were waiting
 */
public record ServerLoad(int connections, int handled, int queued, long shed) {}
