package dev.integrationslist.bootstrap;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.bootstrap.wiring.Demo;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program under its own load, for Java to write an archive of classes and profiles at its exit. The arguments are the
 * program's; without a store among them it serves the demo. {@code packaging/bin/integrations-list archive} runs it.
 */
final class Training {
    private static final String DEFAULT_SECONDS = "10";
    private static final long START_SECONDS = 60;
    private static final List<String> QUERIES = List.of(
            "",
            "?count=20&query=%7B%22enabled%22%3Atrue%2C%22urls%22%3A%7B%22%24regex%22%3A%22%5Ehttp%3A%2F%2F%22%7D%7D"
                    + "&fields=%7B%22name%22%3A1%2C%22urls%22%3A1%7D",
            "?offset=1&sort=%7B%22name%22%3A1%7D",
            "?query=%7B%22unknown");

    private final String address;
    private final Map<String, String> environment;

    private Training(int port, Map<String, String> environment) {
        this.address = "http://127.0.0.1:" + port + RestApi.PATH;
        this.environment = environment;
    }

    public static void main(String[] arguments) throws IOException {
        int port = freePort();
        List<String> options = new ArrayList<>(List.of(arguments));
        options.addAll(List.of("--host=127.0.0.1", "--port=" + port, "--rate-limit=off"));
        Thread load = new Thread(new Training(port, System.getenv())::load, "training");
        load.setDaemon(true);
        load.start();
        Main.main(options.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void load() {
        long start = System.nanoTime();
        long started = 0;
        long training = Long.parseLong(variable("TRAINING_SECONDS", DEFAULT_SECONDS));
        while (seconds(start) < START_SECONDS && (started == 0 || seconds(started) < training)) {
            for (String query : QUERIES) {
                if (isAnswered(query) && started == 0) {
                    started = System.nanoTime();
                }
            }
        }
        System.exit(started == 0 ? 1 : 0);
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }

    private boolean isAnswered(String query) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(address + query).toURL().openConnection();
            call.setRequestProperty(
                    "X-User-Id", variable("TRAINING_USER_ID", Demo.USERS.get(0).id()));
            call.setRequestProperty(
                    "X-Auth-Token",
                    variable("TRAINING_AUTH_TOKEN", Demo.USERS.get(0).token()));
            call.setRequestProperty("Accept-Encoding", query.isEmpty() ? "gzip" : "identity");
            InputStream body = call.getResponseCode() < 400 ? call.getInputStream() : call.getErrorStream();
            try (body) {
                return new String(body.readAllBytes(), StandardCharsets.ISO_8859_1).length() > 0;
            }
        } catch (IOException notStarted) {
            Thread.onSpinWait();
            return false;
        }
    }

    private String variable(String name, String otherwise) {
        return environment.getOrDefault(name, otherwise);
    }
}
