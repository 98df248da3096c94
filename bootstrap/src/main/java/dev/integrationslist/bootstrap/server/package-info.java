/**
 * The HTTP server around the API: its capacity, what it rejects and how it stops. Every class that does what a handler of Jetty seems
 * to do names the difference.
 *
 * <p>Nothing here knows options, stores or use cases.
 */
@NullMarked
package dev.integrationslist.bootstrap.server;

import org.jspecify.annotations.NullMarked;
