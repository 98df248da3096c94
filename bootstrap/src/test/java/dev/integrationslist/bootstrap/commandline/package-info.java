/** Tests of the options, and of the documentation that is generated from them. */
@NullMarked
package dev.integrationslist.bootstrap.commandline;

import org.jspecify.annotations.NullMarked;
