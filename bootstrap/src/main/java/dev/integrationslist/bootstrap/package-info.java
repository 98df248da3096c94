/**
 * The entry point of the program: {@code main}. The subpackages are the command line, configuration, wiring, the HTTP server and
 * operations; none of them refers to this package.
 *
 * <p>Nothing else lives here: no rule of the domain, nothing of the content of HTTP messages.
 */
@NullMarked
package dev.integrationslist.bootstrap;

import org.jspecify.annotations.NullMarked;
