package dev.integrationslist.bootstrap.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.integrationslist.bootstrap.Main;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The container image where it was built: what it says of itself, and its files run by the JDK of the build. */
@Timeout(60)
class ContainerImageIT {
    private static final Path IMAGE = Path.of("target", "jib-image.tar").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    private Document config = Document.EMPTY;

    @BeforeEach
    void unpack() throws Exception {
        assumeTrue(Files.exists(IMAGE), "there is no image; the profile image builds one");
        tar(IMAGE, folder);
        Array manifests = (Array) ExtendedJson.readValue(Files.readString(folder.resolve("manifest.json")));
        Document manifest = (Document) manifests.get(0);
        for (String layer : texts(manifest, "Layers")) {
            tar(folder.resolve(layer), folder);
        }
        config = document(ExtendedJson.readDocument(Files.readString(folder.resolve("config.json"))), "config");
    }

    @Test
    void itIsStartedAsNobodyAndListensForEverybody() {
        assertThat(config.get("User")).isEqualTo(new StringValue("10001:10001"));
        assertThat(document(config, "ExposedPorts").get("8080/tcp")).isNotNull();
        assertThat(texts(config, "Env")).contains("INTEGRATIONS_LIST_HOST=0.0.0.0");
        assertThat(texts(config, "Entrypoint"))
                .startsWith("java")
                .endsWith("-cp", "@/app/jib-classpath-file", Main.class.getName());
        assertThat(document(config, "Labels").get("org.opencontainers.image.title"))
                .isEqualTo(new StringValue("Integrations List"));
    }

    @Test
    void itsFilesServeAndKnowTheirVersionAndEndOnSigterm() throws Exception {
        List<String> command = new ArrayList<>();
        for (String word : texts(config, "Entrypoint")) {
            command.add(word.equals("java") ? java() : word.startsWith("@") ? classpath(word.substring(1)) : word);
        }
        command.addAll(List.of("--host=127.0.0.1", "--port=0"));
        Process server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = server.inputReader()) {
            String welcome = out.readLine();
            URI live =
                    URI.create(welcome.substring(welcome.lastIndexOf(' ') + 1)).resolve("/health/live");
            String body = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString())
                    .body();
            Value version = document(config, "Labels").get("org.opencontainers.image.version");
            assertThat(ExtendedJson.readDocument(body).get("version")).isEqualTo(version);
            server.toHandle().destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String classpath(String file) throws IOException {
        return Files.readString(folder.resolve(file.substring(1))).replace("/app/", folder + "/app/");
    }

    private static void tar(Path archive, Path to) throws Exception {
        Process tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", to.toString()).start();
        assertThat(tar.waitFor()).as("tar -xf " + archive).isZero();
    }

    private static Document document(Document parent, String name) {
        return (Document) parent.get(name);
    }

    private static List<String> texts(Document parent, String name) {
        List<String> texts = new ArrayList<>();
        ((Array) parent.get(name)).forEach(text -> texts.add(((StringValue) text).value()));
        return texts;
    }
}
