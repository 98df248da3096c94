/**
 * The HTTP server around the API: what it bears, what it turns away, and how it stops. Nothing here knows of options, stores
 * or the use case.
 */
@NullMarked
package dev.integrationslist.bootstrap.server;

import org.jspecify.annotations.NullMarked;
