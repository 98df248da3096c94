/** The bound on the work of one request. Other packages do the work and set the bound. */
@NullMarked
package dev.integrationslist.domain.work;

import org.jspecify.annotations.NullMarked;
