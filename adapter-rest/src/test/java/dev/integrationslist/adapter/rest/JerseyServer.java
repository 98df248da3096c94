package dev.integrationslist.adapter.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** An application in a container of Jersey's, and the bytes that go to and fro. */
final class JerseyServer implements AutoCloseable {
    static final String[] SIGNED_IN = {
        "X-User-Id: " + InMemoryApi.ADMIN.userId(), "X-Auth-Token: " + InMemoryApi.ADMIN.token()
    };

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    JerseyServer(ResourceConfig api) {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(ContainerFactory.createContainer(JettyHttpContainer.class, api));
        try {
            server.start();
        } catch (Exception broken) {
            throw new AssertionError("the container starts", broken);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception broken) {
            throw new AssertionError("the container stops", broken);
        }
    }

    /** The root's address. */
    String address() {
        return "http://127.0.0.1:" + connector.getLocalPort();
    }

    /** Asks something of the list, signed in. */
    Reply list(String method, String query, String... headers) throws IOException {
        String[] all = List.of(List.of(SIGNED_IN), List.of(headers)).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        return exchange(method, RestApi.PATH + query, all);
    }

    Reply exchange(String method, String target, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            request.append("Connection: close\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return new Reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    /** One answer, each of its bytes a character. */
    record Reply(String bytes) {
        String status() {
            return head().get(0);
        }

        /** The value of a header that is there once. */
        String header(String name) {
            List<String> values = headers(name);
            if (values.size() != 1) {
                throw new AssertionError(name + " is there " + values.size() + " times in " + head());
            }
            return values.get(0);
        }

        List<String> headers(String name) {
            return head().stream()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .toList();
        }

        byte[] body() {
            return bytes.substring(bytes.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
        }

        /** The status line and the headers. */
        List<String> head() {
            return bytes.substring(0, bytes.indexOf("\r\n\r\n")).lines().toList();
        }
    }
}
