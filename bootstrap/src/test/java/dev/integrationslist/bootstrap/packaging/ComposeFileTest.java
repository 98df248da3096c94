package dev.integrationslist.bootstrap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.bootstrap.server.ServerLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeFileTest {
    private static final Pattern GRACE = Pattern.compile("(?m)^    stop_grace_period: (\\d+)s$");

    @Test
    void itLeavesTheServerLongerToStopThanTheServerTakes() throws IOException {
        Matcher grace = GRACE.matcher(Files.readString(Path.of("..", "compose.yaml")));
        assertThat(grace.find()).isTrue();
        assertThat(Duration.ofSeconds(Long.parseLong(grace.group(1)))).isGreaterThan(ServerLimits.DEFAULT.drain());
    }
}
