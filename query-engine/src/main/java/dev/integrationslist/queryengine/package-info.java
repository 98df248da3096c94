/**
 * MongoDB's {@code find} over documents in memory: filters, sorts and projections compiled for documents.
 *
 * <p>No store, format or protocol may appear here.
 */
@NullMarked
package dev.integrationslist.queryengine;

import org.jspecify.annotations.NullMarked;
