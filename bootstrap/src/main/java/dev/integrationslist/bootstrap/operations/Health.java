package dev.integrationslist.bootstrap.operations;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The health checks of orchestrators: liveness, to restart the server, and readiness, to send it requests. */
public final class Health {
    /** The path of the liveness check. */
    public static final String LIVE = "/health/live";

    /** The path of the readiness check. */
    public static final String READY = "/health/ready";

    /** Below the default timeout of orchestrators, one second. */
    private static final Duration PATIENCE = Duration.ofMillis(750);

    private static final Duration FRESHNESS = Duration.ofSeconds(1);

    private final String version;
    private final Readiness readiness;

    /**
     * @param version the version of the server
     * @param check queries the store; throws if it does not answer
     */
    public Health(String version, Runnable check) {
        this(version, new Readiness(check, Health::inThread, System::nanoTime, PATIENCE, FRESHNESS));
    }

    Health(String version, Readiness readiness) {
        this.version = version;
        this.readiness = readiness;
    }

    /** Checks the store, in a thread of its own, until it answers. The log says if it does not, and when it does. */
    public void awaitStore() {
        inThread(() -> {
            while (!readiness.ask().join()) {
                LockSupport.parkNanos(FRESHNESS.toNanos());
            }
        });
    }

    /** Answers at {@link #LIVE}. */
    public boolean live(Request request, Response response, Callback callback) {
        if (OperationsResponse.isAllowed(request, response, callback)) {
            answer(HttpStatus.OK_200, "live").send(response, callback);
        }
        return true;
    }

    /** Answers at {@link #READY}. A stopping server is not ready, though it still answers requests. */
    public boolean ready(Request request, Response response, Callback callback) {
        if (OperationsResponse.isAllowed(request, response, callback)) {
            boolean stopping =
                    request.getConnectionMetaData().getConnector().getServer().isStopping();
            readiness.ask().thenAccept(answered -> {
                boolean ready = answered && !stopping;
                OperationsResponse answer = ready
                        ? answer(HttpStatus.OK_200, "ready")
                        : answer(HttpStatus.SERVICE_UNAVAILABLE_503, "unready");
                answer.send(response, callback);
            });
        }
        return true;
    }

    private OperationsResponse answer(int status, String state) {
        return new OperationsResponse(
                status, OperationsResponse.JSON, "{\"status\":\"%s\",\"version\":\"%s\"}".formatted(state, version));
    }

    private static void inThread(Runnable check) {
        Thread thread = new Thread(check, "readiness");
        thread.setDaemon(true);
        thread.start();
    }
}
