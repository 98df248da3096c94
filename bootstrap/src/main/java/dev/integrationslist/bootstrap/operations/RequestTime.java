package dev.integrationslist.bootstrap.operations;

import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/** The duration of requests. */
final class RequestTime {
    private RequestTime() {}

    /** The time since the headers were read; earlier time is spent by the client. */
    static Duration of(Request request) {
        return Duration.ofNanos(Math.max(0, NanoTime.since(request.getHeadersNanoTime())));
    }
}
