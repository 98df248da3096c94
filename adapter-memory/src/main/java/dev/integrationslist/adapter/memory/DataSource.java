package dev.integrationslist.adapter.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/** Where exported files come from: a folder, a class path, an archive. */
@FunctionalInterface
public interface DataSource {
    /**
     * Opens a file; the reader closes it.
     *
     * @throws NoSuchFileException where there is none of that name
     */
    InputStream open(String file) throws IOException;
}
