/**
 * A store in the heap: Rocket.Chat's collections as immutable documents, and MongoDB's {@code find} over them.
 *
 * <p>{@code MemoryWorkspace} is all that others need. What a filter, a sort and a projection mean is here, compiled once a
 * request; what they are is in the domain. Nothing here may know of another store or of HTTP.
 */
@NullMarked
package dev.integrationslist.adapter.memory;

import org.jspecify.annotations.NullMarked;
