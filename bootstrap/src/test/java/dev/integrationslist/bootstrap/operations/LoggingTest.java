package dev.integrationslist.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@Timeout(60)
@ResourceLock(Resources.SYSTEM_ERR)
class LoggingTest {
    private static final int MORE_THAN_MAY_WAIT = 20_000;

    private final PrintStream stderr = System.err;
    private final Semaphore reading = new Semaphore(0);
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final LoggerContext logback = new LoggerContext();

    /** Takes nothing until it is read, and like standard error, does not end a write because its thread is interrupted. */
    private final OutputStream unread = new OutputStream() {
        @Override
        public void write(int next) {
            reading.acquireUninterruptibly();
            reading.release();
            read.write(next);
        }
    };

    @AfterEach
    void restore() {
        reading.release();
        logback.stop();
        System.setErr(stderr);
    }

    @Test
    void loggingDoesNotBlockAndTheQueueIsFlushedAtTheEnd() {
        System.setErr(new PrintStream(unread, true, StandardCharsets.UTF_8));
        logback.setMDCAdapter(new LogbackMDCAdapter());
        new Logging().configure(logback);
        for (int i = 0; i < MORE_THAN_MAY_WAIT; i++) {
            logback.getLogger("any").warn("record {}.", i);
        }
        reading.release();
        logback.stop();
        assertThat(read.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(" any: record ")))
                .hasSizeBetween(1_000, MORE_THAN_MAY_WAIT - 1)
                .first()
                .asString()
                .endsWith("record 0.");
    }
}
