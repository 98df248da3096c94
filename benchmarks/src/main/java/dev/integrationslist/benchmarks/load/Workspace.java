package dev.integrationslist.benchmarks.load;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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
import org.bson.BsonDocument;

/** A workspace as a folder of export files, with one administrator. */
final class Workspace {
    static final String USER = "administrator";
    static final String TOKEN = "token-of-the-administrator";

    private static final String SUFFIX = ".json";

    private Workspace() {}

    /** Writes a workspace with these integrations to a new folder, one file per collection. */
    static Path write(List<Document> integrations) throws IOException {
        Path folder = Files.createTempDirectory("integrations-list-load");
        write(folder, "rocketchat_integrations", integrations.stream());
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

    /** Inserts a workspace into a database, one collection per file. */
    static void insert(Path folder, MongoDatabase database) throws IOException {
        for (Path file : files(folder)) {
            MongoCollection<BsonDocument> collection = database.getCollection(collection(file), BsonDocument.class);
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(BsonDocument::parse).forEach(collection::insertOne);
            }
        }
    }

    private static String collection(Path file) {
        return file.getFileName().toString().replace(SUFFIX, "");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    static void delete(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
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
        Files.write(folder.resolve(collection + SUFFIX), lines);
    }
}
