package dev.integrationslist.adapter.rest.http;

import java.util.Optional;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/** Hears of all that becomes of every request to the API, once it is registered there. */
public interface RequestListener extends ApplicationEventListener, RequestEventListener {
    /** What becomes of the application as a whole is the server's to know. */
    @Override
    default void onEvent(ApplicationEvent event) {}

    @Override
    default RequestEventListener onRequest(RequestEvent event) {
        return this;
    }

    /**
     * What a request failed of, where it is of that type. What comes out of a resource is wrapped by Jersey.
     *
     * @param event of the request
     * @param type of what was thrown
     */
    static <T extends Throwable> Optional<T> failure(RequestEvent event, Class<T> type) {
        Throwable thrown = event.getException();
        Throwable unwrapped = thrown == null || type.isInstance(thrown) ? thrown : thrown.getCause();
        return Optional.ofNullable(unwrapped).filter(type::isInstance).map(type::cast);
    }
}
