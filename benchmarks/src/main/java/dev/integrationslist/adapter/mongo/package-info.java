/** Benchmarks of what the adapter for MongoDB does not show. */
@NullMarked
package dev.integrationslist.adapter.mongo;

import org.jspecify.annotations.NullMarked;
