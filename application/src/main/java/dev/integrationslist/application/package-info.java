/**
 * The use cases: signing in, and listing integrations. They join what a caller asks for to what the caller may see, so that
 * no adapter can forget it.
 *
 * <p>The service is all that lives here; what goes in and out is in the packages of the ports. No JSON, BSON, HTTP, driver
 * or framework type may appear.
 */
@NullMarked
package dev.integrationslist.application;

import org.jspecify.annotations.NullMarked;
