/** Tests of the demo and of what the wiring adds to the stores. */
@NullMarked
package dev.integrationslist.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
