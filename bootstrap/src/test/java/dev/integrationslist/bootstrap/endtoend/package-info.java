/**
 * The whole server over real HTTP. Every test here is abstract in its store; a class for each store, such as
 * {@code MemoryEndToEndTest}, runs them all.
 */
@NullMarked
package dev.integrationslist.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;
