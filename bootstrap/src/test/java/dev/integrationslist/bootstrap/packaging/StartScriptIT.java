package dev.integrationslist.bootstrap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script with the built jar. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class StartScriptIT {
    private static final Path SCRIPT = Path.of("..", "packaging", "bin", "integrations-list");

    @Test
    void theServerStartsFromTheArchive(@TempDir Path folder) throws Exception {
        Path archive = folder.resolve("archive");
        Path classes = folder.resolve("classes.log");
        Process training = run(archive, "", "archive");
        String said = new String(training.getInputStream().readAllBytes());
        assertThat(training.waitFor()).as(said).isZero();
        assertThat(archive).isNotEmptyFile();

        Process server = run(archive, "-Xlog:class+load:file=" + classes, "--port=0");
        try (BufferedReader out = server.inputReader()) {
            // The banner or the log record, whichever is first.
            assertThat(out.readLine()).containsPattern("(Serving the demo at|is listening on) http://127\\.0\\.0\\.1");
            assertThat(Files.readString(classes))
                    .containsPattern("bootstrap\\.Main source: shared objects file")
                    .containsPattern("ApiServer source: shared objects file");
        } finally {
            server.destroyForcibly();
        }
    }

    private static Process run(Path archive, String javaOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", javaOptions);
        builder.environment().put("LIST_ARCHIVE", archive.toString());
        builder.environment().put("TRAINING_SECONDS", "1");
        return builder.start();
    }
}
