/**
 * Rocket.Chat's {@code GET /api/v1/integrations.list} on the inbound ports: headers and parameters become requests, pages
 * and refusals become JSON.
 *
 * <p>{@link dev.integrationslist.adapter.rest.RestApi} is the way in. What a parameter means is the domain's, who may see
 * what is the application's; no store, no server and no configuration is known here.
 */
@NullMarked
package dev.integrationslist.adapter.rest;

import org.jspecify.annotations.NullMarked;
