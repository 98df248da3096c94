/**
 * The inbound ports: the use cases as interfaces, with their requests and results. No type of a
 * store, a format or a protocol may appear.
 */
@NullMarked
package dev.integrationslist.application.port.in;

import org.jspecify.annotations.NullMarked;
