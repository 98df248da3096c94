/** A program in small that breaks each of the rules once; never run. */
@NullMarked
package dev.integrationslist.bootstrap.architecture.bad;

import org.jspecify.annotations.NullMarked;
