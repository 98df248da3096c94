package dev.integrationslist.bootstrap.operations;

import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/** How long requests take. */
final class RequestTime {
    private RequestTime() {}

    /** Since the head had arrived, as before that it is the client who takes the time. */
    static Duration of(Request request) {
        return Duration.ofNanos(Math.max(0, NanoTime.since(request.getHeadersNanoTime())));
    }
}
