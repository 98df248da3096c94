package dev.integrationslist.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Requests that are valid, a little wrong, or nonsense; the same ones for the same seed. Each has an end that the server can see, so
 * that none is answered only once the server gives up waiting.
 */
final class FuzzRequests implements Supplier<Call> {
    private static final List<String> METHODS = List.of(
            "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "get", "PRI", "G\u00c9T", "");
    private static final List<String> PATHS = List.of(
            "/",
            "*",
            "/openapi.json",
            "/api-docs",
            "/api-docs/index.html",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/api/v1/",
            "/api/v1/integrations.list/",
            "/api/v1/integrations.list;a=b",
            "/api/v1/integrations%2elist",
            "/api/v1/../../etc/passwd",
            "/api/v1/%2e%2e/%00",
            "//api//v1//integrations.list",
            "http://localhost/api/v1/integrations.list",
            "http://[::1/api",
            "\\api\\v1",
            "");
    private static final List<String> VERSIONS =
            List.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "HTTP/", "", "SIP/2.0");
    private static final List<String> HEADERS = List.of(
            "Content-Length: 0",
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: nothing",
            "Transfer-Encoding: chunked\r\nContent-Length: 5",
            "Expect: 100-continue",
            "Expect: the unexpected",
            "Connection: upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
            "Connection: close",
            "Connection: keep-alive, close, , upgrade",
            "Accept: text/html",
            "Accept: application/json;q=0",
            "Accept: */*;q=2, a/b/c, ;;;",
            "Accept-Encoding: gzip",
            "Accept-Encoding: gzip;q=0, *;q=0",
            "Accept-Encoding: ;q=x,,gzip;;q",
            "Accept-Language: -, x-y-z-1-2-3, de;q=9",
            "If-None-Match: *",
            "If-None-Match: \"a, W/\"b\", c",
            "Range: bytes=0-1,5-",
            "Origin: null",
            "Cookie: a=\"b; $Version=1; ;=",
            "Authorization: Basic \u00ff\u00fe",
            "X-Forwarded-For: 1.2.3.4, , ::1",
            "X-User-Id: administrator",
            "X-Auth-Token: ",
            "Host: other.example",
            "Host: ",
            "Host: [::1",
            "Host: a b:99999",
            "Content-Type: /;=",
            " folded: header",
            "no colon",
            ": no name",
            "Na\u0001me: value",
            "Name: va\u0000lue");
    private static final String CHUNKED = "chunked";
    private static final String HEAD_END = "\r\n\r\n";
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "DELETE", "PATCH");
    private static final String CREDENTIALS =
            "X-User-Id: " + Workspace.USER + "\r\nX-Auth-Token: " + Workspace.TOKEN + "\r\n";

    private final RandomGenerator random;
    private final FuzzQueries queries;

    FuzzRequests(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.queries = new FuzzQueries(random);
    }

    /** A connection can be used on after a request that any server understands alike; after others it is closed. */
    @Override
    public Call get() {
        boolean plain = random.nextInt(3) > 0;
        boolean fresh = random.nextInt(10) == 0;
        if (plain) {
            boolean head = random.nextInt(20) == 0;
            String method = head ? "HEAD" : "GET";
            return new Call(latin(request(method, "/api/v1/integrations.list", "HTTP/1.1", "")), head, fresh);
        }
        String method = oneOf(4, METHODS, "GET");
        String path = oneOf(
                2,
                PATHS,
                random.nextInt(50) == 0 ? "/" + "a".repeat(random.nextInt(50_000)) : "/api/v1/integrations.list");
        StringBuilder headers = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            headers.append(HEADERS.get(random.nextInt(HEADERS.size()))).append("\r\n");
        }
        if (random.nextInt(100) == 0) {
            headers.append("A: ").append("a".repeat(random.nextInt(50_000))).append("\r\n");
        }
        byte[] bytes = latin(request(method, path, oneOf(10, VERSIONS, "HTTP/1.1"), headers.toString()));
        if (random.nextInt(4) == 0) {
            garble(bytes, headLength(bytes));
        }
        return new Call(bytes, startsWithHead(bytes), true);
    }

    private String request(String method, String path, String version, String headers) {
        String host = random.nextInt(100) == 0 ? "" : "Host: localhost\r\n";
        String who = random.nextInt(20) == 0 ? "X-User-Id: nobody\r\nX-Auth-Token: x\r\n" : CREDENTIALS;
        String json = WITH_BODY.contains(method) && random.nextBoolean() ? "{\"a\":1}" : "";
        String body = headers.contains(CHUNKED) ? chunked(json) : json;
        return method + " " + path + queries.next() + " " + version + "\r\n" + host + who + headers + "\r\n" + body;
    }

    private String oneOf(int often, List<String> strange, String usual) {
        return random.nextInt(often) == 0 ? strange.get(random.nextInt(strange.size())) : usual;
    }

    private static String chunked(String content) {
        String chunk = content.isEmpty() ? "" : Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
        return chunk + "0\r\n\r\n";
    }

    /** Other bytes anywhere in the head but in the empty line at its end: without that the server would wait for more. */
    private void garble(byte[] bytes, int headLength) {
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            bytes[random.nextInt(headLength - HEAD_END.length())] = (byte) random.nextInt(256);
        }
    }

    private static int headLength(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(HEAD_END) + HEAD_END.length();
    }

    private static boolean startsWithHead(byte[] bytes) {
        return new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
    }

    private static byte[] latin(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        text.chars().forEach(bytes::write);
        return bytes.toByteArray();
    }
}
