/** The rules that keep dependencies pointing inwards, and classes that break each of them to show that it holds. */
@NullMarked
package dev.integrationslist.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
