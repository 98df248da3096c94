package dev.integrationslist.adapter.rest.ratelimit;

import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.domain.access.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Lets a request in. */
public interface Authenticator {
    /** Who is calling. Throws what the error mapper renders where they are not let in. */
    Caller admit(ContainerRequestContext request, Credentials credentials);
}
