/** Tests of what is delivered: the jar, the container image, the service unit, the compose file. */
@NullMarked
package dev.integrationslist.bootstrap.packaging;

import org.jspecify.annotations.NullMarked;
