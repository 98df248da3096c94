/** Sign-in of each request, and the limit on calls per caller and window. Nothing here knows what a request asks for. */
@NullMarked
package dev.integrationslist.adapter.rest.ratelimit;

import org.jspecify.annotations.NullMarked;
