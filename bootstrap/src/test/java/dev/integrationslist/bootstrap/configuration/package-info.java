/** Tests of the sources of configuration. */
@NullMarked
package dev.integrationslist.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
