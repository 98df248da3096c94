/** What the outside may ask of the application: the use cases as interfaces, with their requests and results. */
package dev.integrationslist.application.port.in;
