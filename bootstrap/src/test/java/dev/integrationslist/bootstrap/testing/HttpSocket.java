package dev.integrationslist.bootstrap.testing;

import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.wiring.Demo;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A connection to a server on which anything may be sent, HTTP or not. */
public final class HttpSocket implements AutoCloseable {
    private final Socket socket;

    private HttpSocket(Socket socket) {
        this.socket = socket;
    }

    public static HttpSocket to(ApiServer server) throws IOException {
        return to(server.port());
    }

    public static HttpSocket to(int port) throws IOException {
        return new HttpSocket(new Socket("127.0.0.1", port));
    }

    /** A request of the demo's administrator for the list. */
    public static String list(String query, String... headers) {
        Demo.User administrator = Demo.USERS.get(0);
        return "GET /api/v1/integrations.list" + query + " HTTP/1.1\r\nHost: localhost\r\nX-User-Id: "
                + administrator.id() + "\r\nX-Auth-Token: " + administrator.token() + "\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
    }

    /** Sends text as it is. */
    public HttpSocket send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The next answer. */
    public Reply read() throws IOException {
        return read(true);
    }

    /** The next answer, as one to HEAD, which says how long its body would be and has none. */
    public Reply readWithoutBody() throws IOException {
        return read(false);
    }

    private Reply read(boolean withBody) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("closed after: " + head);
            }
            head.append((char) next);
        }
        List<String> lines = head.toString().lines().toList();
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            int colon = line.indexOf(": ");
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 2),
                    (one, other) -> one + ", " + other);
        }
        int length = withBody ? Integer.parseInt(headers.getOrDefault("content-length", "0")) : 0;
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("closed after " + body.length + " of " + length + " bytes");
        }
        int status = Integer.parseInt(lines.get(0).substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        return new Reply(status, headers, new String(plain(headers, body), StandardCharsets.UTF_8));
    }

    private static byte[] plain(Map<String, String> headers, byte[] body) throws IOException {
        return "gzip".equals(headers.get("content-encoding"))
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                : body;
    }

    /** Whether the server has closed it, with nothing more to read; waits for so many milliseconds at most. */
    public boolean isClosedWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /** Whether nothing has come that was not read yet. */
    public boolean isSilent() throws IOException {
        return socket.getInputStream().available() == 0;
    }

    /** Whether another connection has something to read before this one has. */
    public boolean isSilentWhile(HttpSocket other) throws IOException {
        while (isSilent() && other.isSilent()) {
            Thread.onSpinWait();
        }
        return isSilent();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * An answer.
     *
     * @param headers by their names in lower case
     */
    public record Reply(int status, Map<String, String> headers, String body) {}
}
