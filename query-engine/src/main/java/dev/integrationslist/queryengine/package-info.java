/**
 * MongoDB's {@code find} over documents in memory: a filter, a sort and a projection are compiled once and then applied to
 * documents.
 *
 * <p>No store, format or protocol may appear here.
 */
@NullMarked
package dev.integrationslist.queryengine;

import org.jspecify.annotations.NullMarked;
