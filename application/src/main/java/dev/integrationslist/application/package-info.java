/**
 * The use cases: authentication, and listing integrations. They join the caller's filter with the visibility policy, so
 * that no adapter can omit it.
 *
 * <p>Only the service is here; its requests and results are in the packages of the ports. No JSON, BSON, HTTP, driver
 * or framework type may appear.
 */
@NullMarked
package dev.integrationslist.application;

import org.jspecify.annotations.NullMarked;
