/**
 * The store under test, the questions it is asked, and the deviations it is known for: the types that a store's author meets
 * beside the contracts. Nothing here asks a store.
 */
@NullMarked
package dev.integrationslist.storagecontract.harness;

import org.jspecify.annotations.NullMarked;
