package dev.integrationslist.adapter.rest.http;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.glassfish.jersey.server.monitoring.RequestEvent;

/**
 * Logs what went wrong on our side, under the request's identifier, since the client is told nothing of it. A store that
 * does not answer is one line, as it may be one for every request.
 */
final class FailureLog implements RequestListener {
    private static final Logger LOG = System.getLogger(FailureLog.class.getName());

    @Override
    public void onEvent(RequestEvent event) {
        if (event.getType() == RequestEvent.Type.FINISHED && isOurs(event)) {
            String request = "request " + RequestId.of(event.getContainerRequest()) + " failed";
            RequestListener.failure(event, StoreUnavailableException.class)
                    .ifPresentOrElse(
                            unavailable -> LOG.log(Level.WARNING, request + ": " + unavailable.getMessage()),
                            () -> LOG.log(Level.ERROR, request, event.getException()));
        }
    }

    private static boolean isOurs(RequestEvent event) {
        return event.getException() != null
                && (event.getContainerResponse() == null
                        || event.getContainerResponse().getStatus() >= 500);
    }
}
