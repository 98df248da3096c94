/**
 * Wiring: the only package that constructs adapters and use cases, and the demo workspace.
 *
 * <p>No option and nothing of the HTTP server may be known here.
 */
@NullMarked
package dev.integrationslist.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
