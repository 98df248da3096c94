/**
 * The runnable server: options, wiring, the HTTP container and {@code main}. The only place that sees every module, and the
 * only one that constructs adapters.
 *
 * <p>Nothing else may live here: no rule of the domain, nothing of HTTP's contents.
 */
@NullMarked
package dev.integrationslist.bootstrap;

import org.jspecify.annotations.NullMarked;
