package dev.integrationslist.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
                .hasMessageContaining(file)
                .hasMessageContaining("no such file");
    }

    @Test
    void missingFolderIsRefusedByItsName() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> MemoryWorkspace.load(missing))
                .isInstanceOf(DataFileException.class)
                .hasMessage(missing + ": there is no such folder");
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("{\"_id\":\"a\"}\n{\"_id\":\n", "line 3"),
                arguments("{\"_id\":\"a\"}\n\n{\"_id\":\"b\",}\n", "line 3"),
                arguments("{\"_id\":\"a\"}\n{\"_id\":\"a\"}\n", "line 2: the _id a stands in line 1 already"),
                arguments("{\"_id\":\"a\"}\n{\"name\":\"b\"}\n", "line 2: the document's _id is not a string"),
                arguments("{\"_id\":7}\n", "line 1: the document's _id is not a string"),
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
                .hasMessageStartingWith("rocketchat_integrations.json, line ")
                .hasMessageContaining(reason);
    }

    @Test
    void invalidUtf8IsRefused() throws IOException {
        Files.write(folder.resolve("users.json"), new byte[] {'{', '"', (byte) 0xC3, '"', '}'});

        assertThatThrownBy(() -> MemoryWorkspace.load(folder))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("users.json, line 1");
    }

    private static List<Document> integrations(MemoryWorkspace workspace) {
        return workspace
                .findIntegrations(new Selection(Filter.EVERYTHING, Sort.NONE, Projection.EVERYTHING, 0, 0))
                .documents();
    }
}
