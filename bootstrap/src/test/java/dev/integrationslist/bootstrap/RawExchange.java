package dev.integrationslist.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** One request and its answer over a socket, where a client that knows HTTP would mend the one or hide parts of the other. */
record RawExchange(int status, Map<String, String> headers, String body) {
    private static final int TIMEOUT_MILLIS = 30_000;

    /**
     * Sends a request line with headers.
     *
     * @param head its lines; the request asks for the connection's end, so that the answer is all there is to read
     */
    static RawExchange send(int port, List<String> head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return of(socket.getInputStream().readAllBytes());
        }
    }

    private static RawExchange of(byte[] answer) throws IOException {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> head = text.substring(0, end).lines().toList();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : head.subList(1, head.size())) {
            String[] header = line.split(": ?", 2);
            headers.merge(header[0], header[1], (one, other) -> one + ", " + other);
        }
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(head.get(0).split(" ")[1]);
        return new RawExchange(status, headers, new String(plain(headers, body), StandardCharsets.UTF_8));
    }

    private static byte[] plain(Map<String, String> headers, byte[] body) throws IOException {
        return "gzip".equals(headers.get("Content-Encoding"))
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                : body;
    }
}
