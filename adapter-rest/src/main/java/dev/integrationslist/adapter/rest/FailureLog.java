package dev.integrationslist.adapter.rest;

import dev.integrationslist.domain.error.StoreUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/**
 * Logs what went wrong on our side, under the request's identifier, since the client is told nothing of it. A store that
 * does not answer is one line, as it may be one for every request.
 */
final class FailureLog implements ApplicationEventListener, RequestEventListener {
    private static final Logger LOG = System.getLogger(FailureLog.class.getName());

    @Override
    public void onEvent(ApplicationEvent event) {
        // What becomes of the application as a whole is the server's to log.
    }

    @Override
    public RequestEventListener onRequest(RequestEvent event) {
        return this;
    }

    @Override
    public void onEvent(RequestEvent event) {
        if (event.getType() == RequestEvent.Type.FINISHED && isOurs(event)) {
            String request = "request " + RequestId.of(event.getContainerRequest()) + " failed";
            Throwable failure = event.getException();
            // Jersey wraps what comes out of a resource.
            if (failure.getCause() instanceof StoreUnavailableException unavailable) {
                String cause = unavailable.getCause() == null ? "" : " (" + unavailable.getCause() + ")";
                LOG.log(Level.WARNING, request + ": " + unavailable.getMessage() + cause);
            } else {
                LOG.log(Level.ERROR, request, failure);
            }
        }
    }

    private static boolean isOurs(RequestEvent event) {
        return event.getException() != null
                && (event.getContainerResponse() == null
                        || event.getContainerResponse().getStatus() >= 500);
    }
}
