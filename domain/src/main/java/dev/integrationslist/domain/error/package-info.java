/**
 * Refusals of requests as values: a code, a place, the problem and a remedy.
 *
 * <p>How an error looks on the wire (a status, a body, a language) is decided by the inbound adapter that renders it.
 */
@NullMarked
package dev.integrationslist.domain.error;

import org.jspecify.annotations.NullMarked;
