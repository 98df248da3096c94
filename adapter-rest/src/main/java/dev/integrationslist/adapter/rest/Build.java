package dev.integrationslist.adapter.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this module was built as, and with. */
final class Build {
    private static final String FILE = "build.properties";

    private Build() {}

    /** The version of the program. */
    static String version() {
        return property("version");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Build.class.getResourceAsStream(FILE))) {
            properties.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
        return properties.getProperty(name);
    }
}
