package dev.integrationslist.bootstrap.operations;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import dev.integrationslist.bootstrap.wiring.Workspace;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A server as the program wires it, with the operator's pages, over the demo. */
final class OperatedServer implements AutoCloseable {
    static final String LIST = "GET /api/v1/integrations.list";

    private static final String SIGNED_IN = "X-User-Id: %s\r\nX-Auth-Token: %s"
            .formatted(Demo.USERS.get(0).id(), Demo.USERS.get(0).token());

    private final Metrics metrics = new Metrics("1.2.3");
    private final ApiServer server;
    private volatile boolean down;

    OperatedServer(String... options) {
        MemoryWorkspace workspace = Demo.workspace();
        Workspace store = new Workspace(
                null,
                workspace,
                (selection, budget) -> {
                    if (down) {
                        throw new StoreUnavailableException("no primary", Duration.ofSeconds(1), null);
                    }
                    return workspace.findIntegrations(selection, budget);
                },
                () -> {});
        server = TestServers.operated(store, metrics, ServerLimits.DEFAULT, options);
    }

    OperatedServer start() throws IOException {
        server.start();
        return this;
    }

    /** Lets the store fail from now on. */
    void breakStore() {
        down = true;
    }

    /** Sends a request, with {@code ~} for line breaks; the answer is all that arrives until the server closes. */
    String exchange(String request) throws IOException {
        String head =
                request.replace("~", "\r\n").replace("<signed in>", SIGNED_IN).replace("<40000>", "a".repeat(40_000));
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    URI address() {
        return server.address();
    }

    static String get(String path) {
        return "GET " + path + " HTTP/1.1~Host: localhost";
    }

    static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
    }
}
