/**
 * Operations: logs, health checks and metrics.
 *
 * <p>Nothing here may change a response of the API or expose data to callers without credentials.
 */
@NullMarked
package dev.integrationslist.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
