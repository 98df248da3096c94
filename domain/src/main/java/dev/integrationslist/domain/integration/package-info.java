/**
 * The integration itself: a document that Rocket.Chat stores, seen through the fields we know.
 *
 * <p>Who may see it is decided in {@code dev.integrationslist.domain.access}; how it is found, in
 * {@code dev.integrationslist.domain.query}.
 */
@NullMarked
package dev.integrationslist.domain.integration;

import org.jspecify.annotations.NullMarked;
