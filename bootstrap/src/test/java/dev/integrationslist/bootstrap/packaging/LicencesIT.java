package dev.integrationslist.bootstrap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The jar has a bill of its libraries, and the licence of each. */
class LicencesIT {
    private static final String LICENCES = "META-INF/licenses/";

    @Test
    void theJarHasTheLicenceOfEachLibrary() throws IOException {
        try (JarFile jar =
                new JarFile(Path.of("target", "integrations-list.jar").toFile())) {
            List<String> entries = jar.stream().map(ZipEntry::getName).toList();
            List<JsonNode> libraries = bill(jar)
                    .get("components")
                    .valueStream()
                    .filter(component -> !component.get("group").asString().equals("dev.integrationslist"))
                    .toList();
            assertThat(libraries)
                    .extracting(library -> library.get("name").asString())
                    .hasSizeGreaterThan(40)
                    .contains("jetty-server", "jersey-server", "mongodb-driver-sync", "swagger-ui", "logback-core");
            assertThat(libraries)
                    .allSatisfy(
                            library -> assertThat(licences(library, entries)).isNotEmpty());
        }
    }

    private static JsonNode bill(JarFile jar) throws IOException {
        ZipEntry bill = jar.getEntry("META-INF/sbom/application.cdx.json");
        return new ObjectMapper().readTree(jar.getInputStream(bill).readAllBytes());
    }

    /** The texts from the library's own jar, or of a licence that the bill says it has. */
    private static List<String> licences(JsonNode library, List<String> entries) {
        String own = LICENCES + library.get("name").asString() + "-"
                + library.get("version").asString() + "-jar/";
        Stream<String> written = entries.stream()
                .filter(entry ->
                        entry.startsWith(own) && entry.toUpperCase(Locale.ROOT).matches(".*(LICENSE|ABOUT\\.HTML).*"));
        Stream<String> named = library.path("licenses")
                .valueStream()
                .map(licence -> LICENCES + licence.at("/license/id").asString("") + ".txt")
                .filter(entries::contains);
        return Stream.concat(written, named).toList();
    }
}
