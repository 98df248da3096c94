package dev.integrationslist.bootstrap.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.event.KeyValuePair;

/**
 * A record as a line of text: time, level, logger, then message, pairs and stack trace. Line breaks become a bar and other control
 * characters a question mark, so that a client cannot forge a record. Logback's pattern layout would load 158 more classes at the
 * start.
 */
final class TextEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};
    private static final int LEVEL_WIDTH = 5;

    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        time.formatTo(event.getInstant(), line);
        String level = event.getLevel().toString();
        line.append(' ').append(level).append(" ".repeat(Math.max(0, LEVEL_WIDTH - level.length())));
        String logger = event.getLoggerName();
        line.append(' ').append(logger, logger.lastIndexOf('.') + 1, logger.length());
        line.append(": ").append(oneLine(text(event))).append(System.lineSeparator());
        return line.toString().getBytes(Charset.defaultCharset());
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder().append(event.getFormattedMessage());
        for (KeyValuePair pair : Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of())) {
            text.append(' ').append(pair.key).append('=').append(pair.value);
        }
        if (event.getThrowableProxy() != null) {
            text.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return text.toString();
    }

    private static String oneLine(String text) {
        return isPlain(text) ? text : Controls.replaced(text);
    }

    /** Whether all characters are printable ASCII, without a space at the end, as in most records. */
    private static boolean isPlain(String text) {
        return !text.endsWith(" ") && text.chars().allMatch(unit -> unit >= ' ' && unit <= '~');
    }

    /** The patterns, which are compiled when the first record needs them. */
    private static final class Controls {
        private static final Pattern SPACE_AT_END = Pattern.compile("\\s+$");
        private static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*");
        private static final Pattern CONTROL = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

        private Controls() {}

        static String replaced(String text) {
            String line = LINE_BREAK
                    .matcher(SPACE_AT_END.matcher(text).replaceAll(""))
                    .replaceAll(" | ");
            return CONTROL.matcher(line).replaceAll("?");
        }
    }
}
