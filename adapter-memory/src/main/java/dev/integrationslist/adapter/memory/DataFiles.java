package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.extendedjson.DocumentReader;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.ExtendedJsonException;
import dev.integrationslist.extendedjson.Limits;
import dev.integrationslist.extendedjson.LocatedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files that {@code mongoexport} writes of a workspace's collections. */
final class DataFiles {
    private static final String INTEGRATIONS = "rocketchat_integrations.json";
    private static final String USERS = "users.json";
    private static final String PERMISSIONS = "rocketchat_permissions.json";
    private static final String SETTINGS = "rocketchat_settings.json";

    private DataFiles() {}

    static MemoryWorkspace read(DataSource source) {
        return new MemoryWorkspace(
                required(source, INTEGRATIONS),
                required(source, USERS),
                required(source, PERMISSIONS),
                optional(source, SETTINGS));
    }

    private static List<Document> required(DataSource source, String file) {
        try {
            return documents(source, file);
        } catch (NoSuchFileException missing) {
            throw new DataFileException(file, "there is no such file; export the collection with mongoexport");
        }
    }

    private static List<Document> optional(DataSource source, String file) {
        try {
            return documents(source, file);
        } catch (NoSuchFileException missing) {
            return List.of();
        }
    }

    private static List<Document> documents(DataSource source, String file) throws NoSuchFileException {
        try (DocumentReader reader = ExtendedJson.readDocuments(source.open(file), Limits.DOCUMENT)) {
            List<Document> documents = new ArrayList<>();
            Map<Value, Integer> lines = new HashMap<>();
            while (reader.hasNext()) {
                LocatedDocument located = reader.next();
                requireId(file, located, lines);
                documents.add(located.document());
            }
            return documents;
        } catch (ExtendedJsonException wrong) {
            throw new DataFileException(file, wrong.line(), "column " + wrong.column() + ": " + wrong.explanation());
        } catch (NoSuchFileException missing) {
            throw missing;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DataFileException(file, "it cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private static void requireId(String file, LocatedDocument located, Map<Value, Integer> lines) {
        Value id = located.document().get("_id");
        if (!(id instanceof StringValue)) {
            throw new DataFileException(file, located.line(), "the document's _id is not a string");
        }
        Integer first = lines.putIfAbsent(id, located.line());
        if (first != null) {
            throw new DataFileException(
                    file,
                    located.line(),
                    "the _id " + ((StringValue) id).value() + " stands in line " + first + " already");
        }
    }
}
