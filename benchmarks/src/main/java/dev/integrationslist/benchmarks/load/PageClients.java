package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;

/**
 * Clients that each request a number of large pages, and repeat a request that is not answered 200 after its {@code Retry-After},
 * until a time is over. Each body is read to its end and compared with that of the same page requested alone.
 */
final class PageClients {
    private static final int CLIENTS = 64;
    private static final int PAGES = 10;
    private static final int PAGE_SIZE = 1_000;
    private static final int OFFSETS = 4;
    private static final Duration TIME = Duration.ofSeconds(90);

    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Long> checksums = new TreeMap<>();

    PageClients(URI server) throws IOException, InterruptedException {
        this.server = server;
        for (int page = 0; page < OFFSETS; page++) {
            HttpResponse<InputStream> alone = send(page, false);
            if (alone.statusCode() != 200) {
                throw new IOException("the server answers " + alone.statusCode() + " to the only request");
            }
            checksums.put(page, checksum(alone));
        }
    }

    /** Sends the requests; returns the number of responses by status. */
    String run(boolean gzip) throws InterruptedException {
        Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
        long start = System.nanoTime();
        long end = start + TIME.toNanos();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            int first = client;
            clients.execute(() -> {
                for (int page = 0; page < PAGES; page++) {
                    request((first + page) % OFFSETS, gzip, end, outcomes);
                }
            });
        }
        clients.shutdown();
        if (!clients.awaitTermination(2 * TIME.toSeconds(), TimeUnit.SECONDS)) {
            clients.shutdownNow();
            outcomes.computeIfAbsent("HUNG", any -> new LongAdder()).increment();
        }
        return "%d clients, %d pages each, after %.0f s: %s"
                .formatted(CLIENTS, PAGES, (System.nanoTime() - start) / 1e9, new TreeMap<>(outcomes));
    }

    /** Repeats a request until it is not answered by 503 or the time is over. */
    private void request(int page, boolean gzip, long end, Map<String, LongAdder> outcomes) {
        while (System.nanoTime() - end < 0) {
            String outcome;
            long pause = 0;
            try {
                HttpResponse<InputStream> response = send(page, gzip);
                outcome = String.valueOf(response.statusCode());
                if (response.statusCode() == 200) {
                    outcome += isGzip(response) == gzip ? "" : " IN THE OTHER CODING";
                    outcome += checksum(response) == checksums.get(page) ? "" : " WITH ANOTHER BODY";
                } else {
                    checksum(response);
                    pause = response.headers().firstValueAsLong("Retry-After").orElse(1);
                }
            } catch (IOException failure) {
                outcome = "CUT OR REFUSED";
                pause = 1;
            } catch (InterruptedException interrupted) {
                return;
            }
            outcomes.computeIfAbsent(outcome, any -> new LongAdder()).increment();
            if (pause == 0 || !pause(pause)) {
                return;
            }
        }
    }

    private static boolean pause(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private HttpResponse<InputStream> send(int page, boolean gzip) throws IOException, InterruptedException {
        URI uri = server.resolve("/api/v1/integrations.list?count=" + PAGE_SIZE + "&offset=" + page * PAGE_SIZE
                + "&sort=%7B%22_id%22%3A1%7D");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("X-User-Id", Workspace.USER)
                .header("X-Auth-Token", Workspace.TOKEN)
                .header("Accept-Encoding", gzip ? "gzip" : "identity")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Of the decompressed body; fails if the body is shorter than its length says or is no complete gzip stream. */
    private static long checksum(HttpResponse<InputStream> response) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream body = new CheckedInputStream(decoded(response), checksum)) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue();
    }

    private static InputStream decoded(HttpResponse<InputStream> response) throws IOException {
        return isGzip(response) ? new GZIPInputStream(response.body()) : response.body();
    }

    private static boolean isGzip(HttpResponse<InputStream> response) {
        return response.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"));
    }
}
