/** Tests of the program as a whole: its options, its wiring, its architecture. */
@NullMarked
package dev.integrationslist.bootstrap;

import org.jspecify.annotations.NullMarked;
