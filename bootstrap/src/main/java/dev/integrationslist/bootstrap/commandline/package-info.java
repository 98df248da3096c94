/**
 * The command line: the options, their help, and the command that serves.
 *
 * <p>Only values are read and checked here: {@code wiring} opens stores and builds the API, {@code configuration} decides where a
 * value comes from.
 */
@NullMarked
package dev.integrationslist.bootstrap.commandline;

import org.jspecify.annotations.NullMarked;
