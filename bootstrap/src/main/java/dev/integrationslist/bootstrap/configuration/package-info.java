/**
 * Sources of configuration: the command line, environment variables and a properties file; and how options are listed and
 * refused.
 *
 * <p>No option is declared here, and nothing is known of what an option is for.
 */
@NullMarked
package dev.integrationslist.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
