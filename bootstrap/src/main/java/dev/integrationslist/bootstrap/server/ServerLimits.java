package dev.integrationslist.bootstrap.server;

import java.time.Duration;
import org.eclipse.jetty.util.ProcessorUtils;

/**
 * The capacity of a server. Start from {@link #DEFAULT} and change what differs.
 *
 * @param headBytes maximum size of the request line and headers together; larger is 414 or 431
 * @param connections maximum number of open connections; others wait to be accepted
 * @param idle maximum silence of a connection, and maximum time for the headers of a request to arrive
 * @param answer maximum time from the headers of a request to its response; then 503
 * @param request maximum time from the headers of a request to the last byte of its response
 * @param handled maximum number of requests processed at once; one caller has at most half of them, rounded up
 * @param queued maximum number of queued requests; beyond it the oldest of the caller that has most is answered 503
 * @param drain time for requests in progress to finish when the server stops
 */
public record ServerLimits(
        int headBytes,
        int connections,
        Duration idle,
        Duration answer,
        Duration request,
        int handled,
        int queued,
        Duration drain) {
    /** For a store in memory: one caller can use each processor, and the requests of others do not wait for it. */
    public static final ServerLimits DEFAULT = new ServerLimits(
            32 * 1024,
            4_096,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            2 * ProcessorUtils.availableProcessors(),
            64,
            Duration.ofSeconds(10));

    /** @throws IllegalArgumentException if one is out of range */
    public ServerLimits {
        requireAtLeast(1_024, headBytes, "bytes of request headers");
        requireAtLeast(1, connections, "connections");
        requireAtLeast(1, idle.toMillis(), "milliseconds of idle timeout");
        requireAtLeast(1, answer.toMillis(), "milliseconds to a response");
        requireAtLeast(1, request.toMillis(), "milliseconds for a request");
        requireAtLeast(1, handled, "concurrent requests");
        requireAtLeast(1, queued, "queued requests");
        requireAtLeast(1, drain.toMillis(), "milliseconds to drain");
    }

    private static void requireAtLeast(int least, long value, String what) {
        if (value < least) {
            throw new IllegalArgumentException("at least " + least + " " + what + ", not " + value);
        }
    }

    public ServerLimits withConnections(int newConnections) {
        return new ServerLimits(headBytes, newConnections, idle, answer, request, handled, queued, drain);
    }

    public ServerLimits withIdle(Duration newIdle) {
        return new ServerLimits(headBytes, connections, newIdle, answer, request, handled, queued, drain);
    }

    public ServerLimits withAnswer(Duration newAnswer) {
        return new ServerLimits(headBytes, connections, idle, newAnswer, request, handled, queued, drain);
    }

    public ServerLimits withRequest(Duration newRequest) {
        return new ServerLimits(headBytes, connections, idle, answer, newRequest, handled, queued, drain);
    }

    public ServerLimits withHandled(int newHandled, int newQueued) {
        return new ServerLimits(headBytes, connections, idle, answer, request, newHandled, newQueued, drain);
    }
}
