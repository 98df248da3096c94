/** What the application asks of a store: interfaces that adapters implement, in the language of the domain. */
package dev.integrationslist.application.port.out;
