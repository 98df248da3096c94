/**
 * HTTP mechanics that all resources share: error bodies, negotiation, validators, compression, CORS, security headers,
 * request identifiers. No resource, parameter or permission is known here. A server around the API takes its error bodies,
 * headers and request properties from here.
 */
@NullMarked
package dev.integrationslist.adapter.rest.http;

import org.jspecify.annotations.NullMarked;
