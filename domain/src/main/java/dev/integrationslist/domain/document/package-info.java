/**
 * Documents and values: BSON's data model as read-only, immutable Java types, and the order MongoDB gives them.
 *
 * <p>Stored documents and queries consist of these. Nothing here knows JSON, BSON's bytes, a
 * driver or a query: formats belong to adapters, meaning to {@code dev.integrationslist.domain.query}.
 */
@NullMarked
package dev.integrationslist.domain.document;

import org.jspecify.annotations.NullMarked;
