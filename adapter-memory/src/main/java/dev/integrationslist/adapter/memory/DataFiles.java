package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.extendedjson.DocumentReader;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.ExtendedJsonException;
import dev.integrationslist.extendedjson.Form;
import dev.integrationslist.extendedjson.Limits;
import dev.integrationslist.extendedjson.LocatedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files that {@code mongoexport} writes of a workspace's collections. */
final class DataFiles {
    private static final String INTEGRATIONS = "rocketchat_integrations.json";
    private static final String USERS = "users.json";
    private static final String PERMISSIONS = "rocketchat_permissions.json";
    private static final String SETTINGS = "rocketchat_settings.json";
    private static final String COMPRESSED = ".gz";
    private static final String ID = "_id";
    private static final int LISTED_FILES = 8;

    private final DataSource source;
    private final String place;
    private final Supplier<String> found;

    private DataFiles(DataSource source, String place, Supplier<String> found) {
        this.source = source;
        this.place = place;
        this.found = found;
    }

    static MemoryWorkspace read(DataSource source) {
        return new DataFiles(source, "", () -> "").workspace();
    }

    static MemoryWorkspace read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DataFileException(folder.toString(), "there is no such folder; name the folder of the export");
        }
        return new DataFiles(file -> open(folder, file), folder + "/", () -> content(folder)).workspace();
    }

    /** Opens a file or its compressed form. Only a regular file is read: a pipe would block, and a folder cannot be read. */
    private static InputStream open(Path folder, String file) throws IOException {
        Path plain = folder.resolve(file);
        Path compressed = folder.resolve(file + COMPRESSED);
        if (!Files.exists(plain, LinkOption.NOFOLLOW_LINKS) && Files.isRegularFile(compressed)) {
            return new GZIPInputStream(Files.newInputStream(compressed));
        }
        if (Files.exists(plain, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(plain)) {
            throw new IOException(Files.exists(plain) ? "it is not a regular file" : "it is a link to a missing file");
        }
        return Files.newInputStream(plain);
    }

    /** The names of the first files of the folder, as a clause for people. */
    private static String content(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            String names = files.map(file -> file.getFileName().toString())
                    .sorted()
                    .limit(LISTED_FILES)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "; the folder is empty" : "; the folder has " + names;
        } catch (IOException unreadable) {
            return "; the folder cannot be listed";
        }
    }

    private MemoryWorkspace workspace() {
        return new MemoryWorkspace(required(INTEGRATIONS), required(USERS), required(PERMISSIONS), optional(SETTINGS));
    }

    private List<Document> required(String file) {
        try {
            return documents(file);
        } catch (NoSuchFileException missing) {
            throw new DataFileException(
                    place + file,
                    "there is no such file, nor " + file + COMPRESSED + "; export it with mongoexport" + found.get());
        }
    }

    private List<Document> optional(String file) {
        try {
            return documents(file);
        } catch (NoSuchFileException missing) {
            return List.of();
        }
    }

    private List<Document> documents(String file) throws NoSuchFileException {
        int line = 1;
        try (DocumentReader reader = ExtendedJson.readDocuments(source.open(file), Limits.DOCUMENT)) {
            List<Document> documents = new ArrayList<>();
            Map<Value, Integer> lines = new TreeMap<>(ValueOrder.INSTANCE);
            while (reader.hasNext()) {
                LocatedDocument located = reader.next();
                requireId(file, located, lines);
                documents.add(withIdFirst(located.document()));
                line = located.line() + 1;
            }
            return documents;
        } catch (ExtendedJsonException wrong) {
            throw new DataFileException(place + file, wrong.line(), wrong.column(), wrong.explanation());
        } catch (NoSuchFileException missing) {
            throw missing;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DataFileException(place + file, "it cannot be read: " + unreadable.getMessage());
        } catch (OutOfMemoryError full) {
            throw new DataFileException(
                    place + file,
                    line,
                    "the heap of " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB is too small for the export; start Java with a larger -Xmx");
        }
    }

    private void requireId(String file, LocatedDocument located, Map<Value, Integer> lines) {
        Value id = located.document().get(ID);
        if (id == null) {
            throw new DataFileException(
                    place + file, located.line(), "the document has no _id; export whole documents, without --fields");
        }
        Integer first = lines.putIfAbsent(id, located.line());
        if (first != null) {
            throw new DataFileException(
                    place + file,
                    located.line(),
                    "the _id " + ExtendedJson.write(id, Form.RELAXED) + " is that of line " + first
                            + " as well; remove one of the documents");
        }
    }

    /** MongoDB stores the _id first, wherever a document was written with it. */
    private static Document withIdFirst(Document document) {
        if (document.isEmpty() || document.iterator().next().name().equals(ID)) {
            return document;
        }
        List<Field> fields = new ArrayList<>(document.size());
        document.forEach(field -> fields.add(field.name().equals(ID) ? 0 : fields.size(), field));
        return Document.of(fields);
    }
}
