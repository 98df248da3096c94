/** Servers and clients that tests share. */
@NullMarked
package dev.integrationslist.bootstrap.testing;

import org.jspecify.annotations.NullMarked;
