package dev.integrationslist.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeAnExportOfOneIntegration() throws IOException {
        write(
                "rocketchat_integrations.json",
                "{\"_id\":\"a\",\"_createdAt\":{\"$date\":\"2017-01-05T17:06:05.660Z\"}}\n");
        write("users.json", "{\"_id\":\"u\",\"roles\":[\"admin\"]}\n");
        write("rocketchat_permissions.json", "{\"_id\":\"manage-incoming-integrations\",\"roles\":[\"admin\"]}\n");
        write("rocketchat_settings.json", "{\"_id\":\"API_Default_Count\",\"value\":7}\n");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
    }

    @Test
    void readsEveryCollection() {
        MemoryWorkspace workspace = MemoryWorkspace.load(folder);

        assertThat(integrations(workspace))
                .singleElement()
                .satisfies(document -> assertThat(document.get("_createdAt")).isEqualTo(new DateTime(1483635965660L)));
        assertThat(workspace.findUser("u", "")).hasValueSatisfying(access -> {
            assertThat(access.user().roles()).containsExactly("admin");
            assertThat(access.grants().heldBy(access.user().roles())).hasSize(1);
            assertThat(access.settings().limits().defaultCount()).isEqualTo(7);
        });
        assertThat(workspace.findUser("nobody", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_id\":\"a\"}\n{\"_id\":\"b\"}\n",
                "[{\"_id\":\"a\"},\n{\"_id\":\"b\"}]",
                "{\"_id\":\"a\"}\r\n\r\n{\"_id\":\"b\"}",
                "\uFEFF{\"_id\":\"a\"}{\"_id\":\"b\"}"
            })
    void readsOneDocumentPerLineOrAnArray(String content) throws IOException {
        write("rocketchat_integrations.json", content);

        assertThat(integrations(MemoryWorkspace.load(folder))).hasSize(2);
    }

    @Test
    void emptyFileIsAnEmptyCollection() throws IOException {
        write("rocketchat_integrations.json", "");

        assertThat(integrations(MemoryWorkspace.load(folder))).isEmpty();
    }

    @Test
    void missingSettingsFileMeansDefaults() throws IOException {
        Files.delete(folder.resolve("rocketchat_settings.json"));

        assertThat(MemoryWorkspace.load(folder).findUser("u", ""))
                .hasValueSatisfying(access ->
                        assertThat(access.settings().limits().defaultCount()).isEqualTo(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rocketchat_integrations.json", "users.json", "rocketchat_permissions.json"})
    void otherMissingFileIsRefused(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertThatThrownBy(() -> MemoryWorkspace.load(folder))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith(folder.resolve(file) + ": there is no such file")
                .hasMessageContaining("; the folder has ")
                .hasMessageEndingWith("rocketchat_settings.json" + (file.startsWith("users") ? "" : ", users.json"));
    }

    @Test
    void emptyFolderIsCalledEmpty(@TempDir Path empty) {
        assertThatThrownBy(() -> MemoryWorkspace.load(empty)).hasMessageEndingWith("; the folder is empty");
    }

    @Test
    void missingFolderIsRefusedByItsName() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> MemoryWorkspace.load(missing))
                .isInstanceOf(DataFileException.class)
                .hasMessage(missing + ": there is no such folder; name the folder of the export");
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("{\"_id\":\"a\"}\n{\"_id\":\n", "line 3"),
                arguments("{\"_id\":\"a\"}\n\n{\"_id\":\"b\",}\n", "line 3"),
                arguments("{\"_id\":\"a\"}\n{\"_id\":\"a\"}\n", "line 2: the _id \"a\" is that of line 1 as well"),
                arguments("{\"_id\":\"a\"}\n{\"name\":\"b\"}\n", "line 2: the document has no _id"),
                arguments("{\"_id\":7}\n{\"_id\":7.0}\n", "line 2: the _id 7.0 is that of line 1 as well"),
                arguments("{\"_id\":\"a\",\"_id\":\"b\"}\n", "line 1"),
                arguments("{\"_id\":\"a\",\"d\":{\"$date\":\"yesterday\"}}\n", "line 1"),
                arguments("[{\"_id\":\"a\"}\n", "line 2"),
                arguments("\"text\"\n", "line 1"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void malformedFileIsRefusedWithFileLineAndReason(String content, String reason) throws IOException {
        write("rocketchat_integrations.json", content);

        assertThatThrownBy(() -> MemoryWorkspace.load(folder))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith(folder + "/rocketchat_integrations.json, line ")
                .hasMessageContaining(reason);
    }

    @Test
    void invalidUtf8IsRefused() throws IOException {
        Files.write(folder.resolve("users.json"), new byte[] {'{', '"', (byte) 0xC3, '"', '}'});

        assertThatThrownBy(() -> MemoryWorkspace.load(folder))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith(folder + "/users.json, line 1");
    }

    @Test
    void idIsListedFirst() throws IOException {
        write("rocketchat_integrations.json", "{\"name\":\"n\",\"_id\":\"a\",\"type\":\"t\"}");

        assertThat(integrations(MemoryWorkspace.load(folder)))
                .singleElement()
                .satisfies(document ->
                        assertThat(document.stream().map(Field::name)).containsExactly("_id", "name", "type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rocketchat_integrations.json",
                "users.json",
                "rocketchat_permissions.json",
                "rocketchat_settings.json"
            })
    void objectIdsLoadInEveryFile(String file) throws IOException {
        String objectId = "{\"_id\":{\"$oid\":\"aaaaaaaaaaaaaaaaaaaaaaaa\"}}\n";
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + objectId);

        MemoryWorkspace workspace = MemoryWorkspace.load(folder);

        boolean integration = file.startsWith("rocketchat_integrations");
        assertThat(integrations(workspace)).hasSize(integration ? 2 : 1);
        assertThat(workspace.findUser("u", "")).isPresent();
        assertThat(workspace.summary())
                .isEqualTo((integration ? "2 integrations, 1 user" : "1 integration, 1 user")
                        + (file.equals("users.json") ? "; ignored 1 user with an _id that is not a string" : ""));
    }

    @Test
    void compressedFileIsRead() throws IOException {
        Path plain = folder.resolve("rocketchat_integrations.json");
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(plain.getFileName() + ".gz")))) {
            out.write(Files.readAllBytes(plain));
        }
        Files.delete(plain);

        assertThat(integrations(MemoryWorkspace.load(folder))).hasSize(1);
    }

    @Test
    void linkToAMissingFileIsNotAMissingFile() throws IOException {
        Path settings = folder.resolve("rocketchat_settings.json");
        Files.delete(settings);
        Files.createSymbolicLink(settings, folder.resolve("nowhere"));

        assertThatThrownBy(() -> MemoryWorkspace.load(folder))
                .isInstanceOf(DataFileException.class)
                .hasMessage(settings + ": it cannot be read: it is a link to a missing file");
    }

    @Test
    void folderInPlaceOfAFileIsRefused() throws IOException {
        Path settings = folder.resolve("rocketchat_settings.json");
        Files.delete(settings);
        Files.createDirectory(settings);

        assertThatThrownBy(() -> MemoryWorkspace.load(folder))
                .hasMessage(settings + ": it cannot be read: it is not a regular file");
    }

    @Test
    @Timeout(20)
    void pipeInPlaceOfAFileIsRefused() throws Exception {
        Path settings = folder.resolve("rocketchat_settings.json");
        Files.delete(settings);
        assumeTrue(new ProcessBuilder("mkfifo", settings.toString()).start().waitFor() == 0, "no mkfifo here");

        assertThatThrownBy(() -> MemoryWorkspace.load(folder))
                .hasMessage(settings + ": it cannot be read: it is not a regular file");
    }

    @Test
    @Timeout(20)
    void manyNamesOfOneHashLoad() throws IOException {
        StringBuilder document = new StringBuilder("{\"_id\":\"a\"");
        for (int i = 0; i < 1 << 16; i++) {
            document.append(",\"");
            for (int bit = 15; bit >= 0; bit--) {
                document.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            document.append("\":0");
        }
        write("rocketchat_integrations.json", document.append('}').toString());

        assertThat(integrations(MemoryWorkspace.load(folder)))
                .singleElement()
                .satisfies(loaded -> assertThat(loaded.get("Aa".repeat(16))).isNotNull());
    }

    private static List<Document> integrations(MemoryWorkspace workspace) {
        return workspace
                .findIntegrations(new Selection(Filter.EVERYTHING, Sort.NONE, Projection.EVERYTHING, 0, 0))
                .documents();
    }
}
