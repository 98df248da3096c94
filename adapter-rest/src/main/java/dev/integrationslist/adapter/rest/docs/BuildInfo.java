package dev.integrationslist.adapter.rest.docs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What this module was built as, and with. */
final class BuildInfo {
    private BuildInfo() {}

    /** The version of the program. */
    static String version() {
        return property("version");
    }

    /** The bytes of a file of this package's. */
    static byte[] file(String name) {
        return bytes(name, BuildInfo.class.getResourceAsStream(name));
    }

    /** The bytes of a file of Swagger UI's. Its module is asked for by no name, so the class loader looks in all. */
    static byte[] swaggerUiFile(String name) {
        String path = "META-INF/resources/webjars/swagger-ui/" + property("swagger-ui") + "/" + name;
        return bytes(path, BuildInfo.class.getClassLoader().getResourceAsStream(path));
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(file("build.properties")));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory gives every byte", impossible);
        }
        return properties.getProperty(name);
    }

    private static byte[] bytes(String name, @Nullable InputStream file) {
        if (file == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        try (file) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
