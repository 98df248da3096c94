package dev.integrationslist.bootstrap.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.integrationslist.bootstrap.server.ServerLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SystemdUnitTest {
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");
    private static final Path UNIT = Path.of("..", "packaging", "integrations-list.service");
    private static final Path SCRIPT = Path.of("..", "packaging", "bin", "integrations-list");

    @Test
    void itLeavesTheServerLongerToStopThanTheServerTakes() throws IOException {
        Duration patience = Pattern.compile("(?m)^TimeoutStopSec=(\\d+)$")
                .matcher(Files.readString(UNIT))
                .results()
                .map(MatchResult::group)
                .map(line -> Duration.ofSeconds(Long.parseLong(line.substring(line.indexOf('=') + 1))))
                .findFirst()
                .orElseThrow();
        assertThat(patience).isGreaterThan(ServerLimits.DEFAULT.drain());
    }

    @Test
    void itIsNotStartedAgainOverAndOverWhereASettingIsWrong() throws IOException {
        assertThat(UNIT).content().containsPattern("(?m)^RestartPreventExitStatus=" + CommandLine.ExitCode.USAGE + "$");
    }

    @Test
    @Timeout(60)
    void systemdFindsNothingWrongWithIt(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(ANALYZE), "there is no systemd-analyze here");
        // It wants the programs that it starts to be there.
        String unit = Files.readString(UNIT)
                .replace(
                        "/opt/integrations-list/integrations-list",
                        SCRIPT.toRealPath().toString());
        Path copy = Files.writeString(folder.resolve("integrations-list.service"), unit);
        Process verify = new ProcessBuilder(ANALYZE.toString(), "verify", copy.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("integrations-list.service:");
    }
}
