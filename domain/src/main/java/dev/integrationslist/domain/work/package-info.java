/** The bound on the work of one request. What the work is, and who sets the bound, is decided elsewhere. */
@NullMarked
package dev.integrationslist.domain.work;

import org.jspecify.annotations.NullMarked;
