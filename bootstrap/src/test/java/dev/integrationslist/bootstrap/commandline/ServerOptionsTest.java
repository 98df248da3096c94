package dev.integrationslist.bootstrap.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {
    @ParameterizedTest
    @CsvSource({
        // processors, megabytes, handled
        "2, 512, 8",
        "2, 2048, 32",
        "2, 65536, 32",
        "2, 64, 2",
        "8, 512, 8",
        "8, 1024, 16",
    })
    void concurrentDatabaseRequestsAreLimitedByTheHeap(int processors, long megabytes, int handled) {
        assertThat(ServerOptions.handledWithDatabase(processors, megabytes << 20))
                .isEqualTo(handled);
    }
}
