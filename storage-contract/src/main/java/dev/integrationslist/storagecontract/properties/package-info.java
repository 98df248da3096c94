/** Algebraic laws of filters, sorts and projections, tried on random cases and shrunk if broken. Not exported. */
@NullMarked
package dev.integrationslist.storagecontract.properties;

import org.jspecify.annotations.NullMarked;
