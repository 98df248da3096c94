package dev.integrationslist.benchmarks.load;

import dev.integrationslist.benchmarks.Integrations;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A workspace as a folder of export files, with one administrator. */
final class Workspace {
    static final String USER = "administrator";
    static final String TOKEN = "token-of-the-administrator";

    private Workspace() {}

    /** Writes a workspace of so many integrations to a folder that is new. */
    static Path write(int integrations) throws IOException {
        Path folder = Files.createTempDirectory("integrations-list-load");
        write(folder, "rocketchat_integrations", Integrations.generate(integrations).stream());
        write(folder, "users", documents("""
                {"_id": "%s", "roles": ["admin"], "services": {"resume": {"loginTokens": [
                  {"hashedToken": "%s", "type": "personalAccessToken"}]}}}""".formatted(USER, LoginToken.hash(TOKEN))));
        write(
                folder,
                "rocketchat_permissions",
                Stream.of(Permission.values())
                        .flatMap(permission ->
                                documents("{\"_id\": \"%s\", \"roles\": [\"admin\"]}".formatted(permission.id()))));
        write(folder, "rocketchat_settings", Stream.of());
        return folder;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Stream<Document> documents(String json) {
        return Stream.of(ExtendedJson.readDocument(json));
    }

    private static void write(Path folder, String collection, Stream<Document> documents) throws IOException {
        List<String> lines = documents
                .map(document -> ExtendedJson.write(document, Form.RELAXED))
                .toList();
        Files.write(folder.resolve(collection + ".json"), lines);
    }
}
