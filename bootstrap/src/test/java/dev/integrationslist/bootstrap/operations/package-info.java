@NullMarked
package dev.integrationslist.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
