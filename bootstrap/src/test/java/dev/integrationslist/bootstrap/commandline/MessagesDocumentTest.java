package dev.integrationslist.bootstrap.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.testing.TestServers;
import dev.integrationslist.bootstrap.wiring.Demo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document is generated: the property {@code messages=write} writes it instead of comparing it. */
class MessagesDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "messages.md");
    private static final String REGENERATE = "./mvnw -q -pl bootstrap -am test -Dtest=MessagesDocumentTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dmessages=write";

    private static final List<String> SETTINGS = List.of(
            "--prot=1",
            "surplus",
            "--port=abc",
            "--port=-1",
            "--port=65536",
            "--host=",
            "--rate-limit=10",
            "--rate-limit=0/60s",
            "--cors-origins=chat.example.org",
            "--max-sort-keys=32",
            "--max-head-bytes=1023",
            "--data=/no/such/folder",
            "--demo=small",
            "--log-format=xml",
            "--mongo-uri=mongodb:/host",
            "--mongo-uri=mongodb://host/?minPoolSize=5&maxPoolSize=1",
            "--mongo-uri=mongodb://host --data=export");

    private static final List<String> PARAMETERS = List.of(
            "count=-1",
            "count=many",
            "offset=1.5",
            "offset=1&offset=2",
            "type=webhook",
            "nmae=x",
            "sort={\"name\": 2}",
            "sort={\"name\": 1, \"$where\": 1}",
            "fields={\"a\": 1, \"b\": 0}",
            "fields={\"a.$\": 1}",
            "query={",
            "query=[]",
            "query={enabled: true}",
            "query={'enabled': true}",
            "query={\"_createdAt\": {\"$gt\": ISODate(\"2026-01-01\")}}",
            "query={\"name\": /jira/i}",
            "query={\"name\": {\"$regexp\": \"jira\", \"$flags\": \"i\"}}",
            "query=%7B%22enabled%22%3Atrue%7D",
            "query={\"name\": {\"$rx\": 1}}",
            "query={\"$where\": \"true\"}",
            "query={\"$sampleRate\": 0.5}",
            "query={\"name\": {\"$in\": \"a\"}}",
            "query={\"name\": {\"$regex\": \"(?=a)\"}}",
            "query={\"name\": {\"$regex\": \"(\"}}",
            "query={\"name\": {\"$type\": \"text\"}}",
            "query={\"_createdAt\": {\"$date\": \"yesterday\"}}",
            "query={\"$or\": []}",
            "query={\"$expr\": {\"$size\": 5}}",
            "query={\"$expr\": {\"$reduce\": {}}}",
            "query={\"$expr\": \"$$NOW\"}",
            "query={\"$jsonSchema\": {\"$ref\": \"#\"}}",
            "query={\"$jsonSchema\": {\"type\": \"integer\"}}",
            "query={\"$jsonSchema\": {\"minimum\": \"a\"}}",
            "query={\"$expr\": {\"$eq\": [\"$a\"]}}",
            "query={\"$expr\": {\"$eq\": [\"$a.\", 1]}}",
            "query={\"$expr\": {\"$year\": {\"date\": \"$_createdAt\", \"timezone\": \"Mars\"}}}",
            "query={\"$expr\": {\"$switch\": {\"branches\": []}}}",
            "query={\"$expr\": {\"$let\": {\"vars\": {\"X\": 1}, \"in\": 1}}}",
            "query={\"name\": {\"$size\": -1}}",
            "query={\"name\": {\"$mod\": [0, 1]}}",
            "query={\"name\": {\"$mod\": [2]}}",
            "query={\"name\": {\"$exists\": 1, \"x\": 1}}",
            "query={\"name\": {\"$not\": {}}}",
            "query={\"name\": {\"$not\": 1}}",
            "query={\"name\": {\"$elemMatch\": 1}}",
            "query={\"name\": {\"$options\": \"i\"}}",
            "query={\"name\": {\"$gt\": {\"$regularExpression\": {\"pattern\": \"a\", \"options\": \"\"}}}}",
            "query={\"name\": {\"$bitsAllSet\": [-1]}}",
            "query={\"name\": {\"$type\": 99}}",
            "query={\"$and\": {\"a\": 1}}",
            "query={\"a\": 1, \"a\": 2}");

    private static final Pattern LOG_RECORD = Pattern.compile("LOG\\.(\\w+)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void theDocumentHasTheMessagesOfTheProgram(@TempDir Path folder) throws Exception {
        String messages = """
                # Messages

                What the program says to people: help, start, refusals, errors and log records. Generated; see `MessagesDocumentTest`.

                ## Help

                ```text
                %s
                ```

                ## Start

                ```text
                %s
                ```

                ## Wrong settings

                The exit code is 2, after a hint at `--help`.

                %s
                ## Refused requests

                %s
                ## Data that cannot be loaded

                The exit code is 2.

                %s
                A port that is in use ends the start with the exit code 1:

                ```text
                %s
                ```

                ## Log records

                `{}` stands for a value. A failed request is logged as `request {} failed` with its `X-Request-Id` and the cause, and the
                access log has the record `request` with key-value pairs.

                %s""".formatted(
                        run("--help").strip(),
                        (StartupBanner.text(URI.create("http://127.0.0.1:8080/"), null, true)
                                        + StartupBanner.text(
                                                URI.create("http://127.0.0.1:8080/"), "rocketchat of localhost", true))
                                .strip(),
                        settings(),
                        requests(),
                        failures(folder),
                        portInUse(),
                        logRecords());
        if ("write".equals(System.getProperty("messages"))) {
            Files.writeString(DOCUMENT, messages);
        }
        assertThat(DOCUMENT)
                .as("docs/messages.md is regenerated by: " + REGENERATE)
                .hasContent(messages);
    }

    private static String settings() {
        StringBuilder table = new StringBuilder("| arguments | message |\n|---|---|\n");
        SETTINGS.forEach(arguments -> table.append(
                row(arguments, run(arguments.split(" ")).lines().findFirst().orElse(""))));
        return table.append('\n').toString();
    }

    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        ServeCommand.commandLine(Map.of()).setOut(writer).setErr(writer).execute(arguments);
        return said.toString();
    }

    private static String requests() throws IOException, InterruptedException {
        MemoryWorkspace workspace = Demo.workspace();
        StringBuilder table = new StringBuilder("| request | status | error |\n|---|---|---|\n");
        try (ApiServer server = TestServers.start(workspace, workspace, InstantSource.system())) {
            URI list = server.address().resolve("/api/v1/integrations.list");
            for (String parameter : PARAMETERS) {
                String[] parts = parameter.split("(?<=^\\w{1,9}=)", 2);
                boolean isPlain = parameter.indexOf('&') > 0 || parts.length < 2;
                String encoded = isPlain ? parameter : parts[0] + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
                table.append(requested(parameter, signedIn(URI.create(list + "?" + encoded))));
            }
            table.append(requested("without credentials", HttpRequest.newBuilder(list)));
            table.append(requested("another path", signedIn(list.resolve("/api/v1/integrations.get"))));
            table.append(requested("POST", signedIn(list).POST(HttpRequest.BodyPublishers.noBody())));
            table.append(requested("a body", signedIn(list).method("GET", HttpRequest.BodyPublishers.ofString("a"))));
            table.append(requested("Accept: text/html", signedIn(list).header("Accept", "text/html")));
            table.append(requested("If-Match: \"a\"", signedIn(list).header("If-Match", "\"a\"")));
        }
        return table.append('\n').toString();
    }

    private static HttpRequest.Builder signedIn(URI address) {
        Demo.User user = Demo.USERS.get(0);
        return HttpRequest.newBuilder(address).header("X-User-Id", user.id()).header("X-Auth-Token", user.token());
    }

    private static String requested(String what, HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        String body = response.body().startsWith("{\"integrations\"") ? "" : response.body();
        return row(what, Integer.toString(response.statusCode()), body);
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.isEmpty() ? "" : "`" + cell.replace("|", "¦").replace("`", "'") + "`")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String failures(Path folder) throws IOException {
        StringBuilder table = new StringBuilder("| content of a file of the folder | message |\n|---|---|\n");
        for (String name : List.of("users.json", "rocketchat_permissions.json", "rocketchat_settings.json")) {
            Files.writeString(folder.resolve(name), "");
        }
        table.append(row("no file", loaded(folder)));
        for (String content : List.of(
                "{\"_id\": \"a\"}\n{\"_id\":",
                "[1]",
                "{\"name\": \"a\"}",
                "{\"_id\": \"a\"}\n{\"_id\": \"a\"}",
                "_id,name\na,b",
                "{\"_id\": {\"$oid\": \"a\"}}")) {
            Files.writeString(folder.resolve("rocketchat_integrations.json"), content);
            table.append(row(content.replace("\n", "↵"), loaded(folder)));
        }
        return table.append('\n').toString();
    }

    private static String loaded(Path folder) {
        return run("--data=" + folder, "--port=0").strip().replace(folder.toString(), "FOLDER");
    }

    private static String portInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            return run("--port=" + port).strip().replace(port, "8080");
        }
    }

    private static String logRecords() throws IOException {
        StringBuilder table = new StringBuilder("| level | source | message |\n|---|---|---|\n");
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(path -> path.toString().matches(".*/src/main/java/.*\\.java"))
                    .sorted()
                    .toList()) {
                LOG_RECORD
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(log -> table.append(
                                row(log.group(1), file.getFileName().toString().replace(".java", ""), log.group(2))));
            }
        }
        return table.toString();
    }
}
