/**
 * The outbound ports: interfaces of stores that adapters implement, in the language of the domain. No type of a
 * caller, a format or a driver may appear.
 */
@NullMarked
package dev.integrationslist.application.port.out;

import org.jspecify.annotations.NullMarked;
