package dev.integrationslist.bootstrap.operations;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The configuration of Logback: an asynchronous appender to standard error. Logback instantiates it for records logged before the
 * settings are read.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String PROGRAM = "dev.integrationslist";

    /** The driver's logger of warnings about connection strings, which quote values: a value may be a secret. */
    private static final String CONNECTION_STRINGS = "org.mongodb.driver.uri";

    /** Loggers of Jetty's that quote what a client sent, at any length. */
    private static final List<String> QUOTING_CLIENTS =
            List.of("org.eclipse.jetty.util.HostPort", "org.eclipse.jetty.server.Response");

    private static final int RECORDS = 8_192;

    /** Called by Logback. */
    public Logging() {}

    @Override
    public ExecutionStatus configure(LoggerContext logback) {
        apply(logback, LogFormat.TEXT, Level.INFO, Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /**
     * Applies the settings to all further records.
     *
     * @param level the level of this program; libraries log at {@code WARN} or above
     * @param access whether the access log is enabled
     */
    public static void configure(LogFormat format, org.slf4j.event.Level level, boolean access) {
        apply(
                (LoggerContext) LoggerFactory.getILoggerFactory(),
                format,
                Level.convertAnSLF4JLevel(level),
                access ? Level.INFO : Level.OFF);
    }

    private static void apply(LoggerContext logback, LogFormat format, Level level, Level access) {
        logback.reset();
        EncoderBase<ILoggingEvent> encoder = format.encoder();
        encoder.setContext(logback);
        encoder.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(logback);
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder);
        stderr.start();
        Logger root = logback.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(withoutWaiting(stderr, logback));
        root.setLevel(level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN);
        logback.getLogger(PROGRAM).setLevel(level);
        logback.getLogger(AccessLog.NAME).setLevel(access);
        logback.getLogger(CONNECTION_STRINGS).setLevel(Level.OFF);
        QUOTING_CLIENTS.forEach(logger -> logback.getLogger(logger).setLevel(Level.OFF));
    }

    /**
     * Logging must block neither the thread that reads from the network nor the request threads. If the reader of the log is slow
     * and the queue is full, records are dropped.
     */
    private static AsyncAppender withoutWaiting(Appender<ILoggingEvent> appender, LoggerContext logback) {
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(logback);
        queue.setName("log");
        queue.setQueueSize(RECORDS);
        queue.setDiscardingThreshold(0);
        queue.setNeverBlock(true);
        queue.addAppender(appender);
        queue.start();
        return queue;
    }

    /** Flushes the queue and stops logging. */
    public static void end() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }
}
