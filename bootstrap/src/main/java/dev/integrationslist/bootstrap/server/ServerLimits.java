package dev.integrationslist.bootstrap.server;

import java.time.Duration;
import org.eclipse.jetty.util.ProcessorUtils;

/**
 * What the server bears. Start from {@link #DEFAULT} and say what differs.
 *
 * @param headBytes of a request's line and headers together; beyond that 414 or 431
 * @param connections open at once; more wait to be accepted until one closes
 * @param idle how long a connection may be silent, and how long the head of a request may take to arrive
 * @param answer how long a request may take from its head's arrival until its answer is known; 503 then
 * @param request how long it may take to the last byte of its answer
 * @param handled requests that are handled at once
 * @param queued requests that wait for that; where more come, who has waited longest is answered 503
 * @param unreadBytes of answers larger than a few kilobytes that are in memory as their clients have not read them yet; more
 *     are 503
 * @param drain how long requests in flight have to end when the server stops
 */
public record ServerLimits(
        int headBytes,
        int connections,
        Duration idle,
        Duration answer,
        Duration request,
        int handled,
        int queued,
        long unreadBytes,
        Duration drain) {
    private static final int SHARE_OF_HEAP = 4;

    /** For a store in the heap: more requests at once than processors would only wait for each other. */
    public static final ServerLimits DEFAULT = new ServerLimits(
            32 * 1024,
            4_096,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            ProcessorUtils.availableProcessors(),
            64,
            Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP,
            Duration.ofSeconds(10));

    /** @throws IllegalArgumentException where one is out of range */
    public ServerLimits {
        requireAtLeast(1_024, headBytes, "bytes of a request's head");
        requireAtLeast(1, connections, "connections");
        requireAtLeast(1, idle.toMillis(), "milliseconds of silence");
        requireAtLeast(1, answer.toMillis(), "milliseconds to an answer");
        requireAtLeast(1, request.toMillis(), "milliseconds to a request");
        requireAtLeast(1, handled, "requests handled at once");
        requireAtLeast(1, queued, "requests queued");
        requireAtLeast(1, unreadBytes, "bytes unread");
        requireAtLeast(1, drain.toMillis(), "milliseconds to drain");
    }

    private static void requireAtLeast(int least, long value, String what) {
        if (value < least) {
            throw new IllegalArgumentException("at least " + least + " " + what + ", not " + value);
        }
    }

    public ServerLimits withConnections(int newConnections) {
        return new ServerLimits(headBytes, newConnections, idle, answer, request, handled, queued, unreadBytes, drain);
    }

    public ServerLimits withIdle(Duration newIdle) {
        return new ServerLimits(headBytes, connections, newIdle, answer, request, handled, queued, unreadBytes, drain);
    }

    public ServerLimits withAnswer(Duration newAnswer) {
        return new ServerLimits(headBytes, connections, idle, newAnswer, request, handled, queued, unreadBytes, drain);
    }

    public ServerLimits withRequest(Duration newRequest) {
        return new ServerLimits(headBytes, connections, idle, answer, newRequest, handled, queued, unreadBytes, drain);
    }

    public ServerLimits withHandled(int newHandled, int newQueued) {
        return new ServerLimits(
                headBytes, connections, idle, answer, request, newHandled, newQueued, unreadBytes, drain);
    }

    public ServerLimits withUnreadBytes(long newUnreadBytes) {
        return new ServerLimits(headBytes, connections, idle, answer, request, handled, queued, newUnreadBytes, drain);
    }
}
