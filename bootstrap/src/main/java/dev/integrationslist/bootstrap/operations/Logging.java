package dev.integrationslist.bootstrap.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.LoggerFactory;

/** Sets Logback up, to standard error. Logback itself makes one, for what is logged before the settings are known. */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String PROGRAM = "dev.integrationslist";

    /** For Logback. */
    public Logging() {}

    @Override
    public ExecutionStatus configure(LoggerContext logback) {
        apply(logback, LogFormat.TEXT, Level.INFO, Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /**
     * Logs as said from now on.
     *
     * @param level of the program's own; what the libraries say is logged from {@code WARN} on
     * @param access whether each request is logged
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
        root.addAppender(stderr);
        root.setLevel(level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN);
        logback.getLogger(PROGRAM).setLevel(level);
        logback.getLogger(AccessLog.NAME).setLevel(access);
    }
}
