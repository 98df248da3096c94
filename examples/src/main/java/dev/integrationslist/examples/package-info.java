/** The examples of the documentation, compiled and run by the build. Only the domain, the application and the memory adapter are known here. */
package dev.integrationslist.examples;
