/**
 * The integration: a document of Rocket.Chat with accessors for the documented fields.
 *
 * <p>Its visibility is decided in {@code dev.integrationslist.domain.access}; queries are in
 * {@code dev.integrationslist.domain.query}.
 */
@NullMarked
package dev.integrationslist.domain.integration;

import org.jspecify.annotations.NullMarked;
