@NullMarked
package dev.integrationslist.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
