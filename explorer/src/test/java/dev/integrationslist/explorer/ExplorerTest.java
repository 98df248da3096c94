package dev.integrationslist.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "dev", "integrationslist", "explorer");

    @Test
    void everyFileOfThePageHasAnAddress() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.html")))
                    .containsExactlyInAnyOrderElementsOf(Explorer.FILES);
        }
    }
}
