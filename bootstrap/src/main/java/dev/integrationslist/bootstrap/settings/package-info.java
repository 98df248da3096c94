/**
 * Where the values of options come from: the command line, variables, a file; and how all options are listed.
 *
 * <p>No option may be declared here, and nothing may be known of what one is for.
 */
@NullMarked
package dev.integrationslist.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
