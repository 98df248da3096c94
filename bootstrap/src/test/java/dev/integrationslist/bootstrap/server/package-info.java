/** Tests of the parts of the server that a socket cannot see. */
@NullMarked
package dev.integrationslist.bootstrap.server;

import org.jspecify.annotations.NullMarked;
