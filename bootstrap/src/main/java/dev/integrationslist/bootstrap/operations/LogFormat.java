package dev.integrationslist.bootstrap.operations;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.Locale;

/** The format of log records. Every record is one line, whatever its message holds. */
public enum LogFormat {
    /** A line of text. */
    TEXT {
        @Override
        EncoderBase<ILoggingEvent> encoder() {
            PatternLayoutEncoder encoder = new PatternLayoutEncoder();
            encoder.setPattern("%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\"} %-5level %logger{0}: " + ONE_LINE + "%nopex%n");
            return encoder;
        }
    },

    /**
     * A JSON object with the fields of the Elastic Common Schema, and the key-value pairs of the record as members.
     *
     * @see <a href="https://www.elastic.co/docs/reference/ecs/ecs-field-reference">Fields</a>
     */
    JSON {
        @Override
        EncoderBase<ILoggingEvent> encoder() {
            KeyValueEcsEncoder encoder = new KeyValueEcsEncoder();
            encoder.setServiceName("integrations-list");
            return encoder;
        }
    };

    /**
     * Message, pairs and stack trace. Line breaks become a bar and other control characters a question mark, so that a client
     * cannot forge a record.
     */
    private static final String ONE_LINE =
            "%replace(%replace(%replace(%msg %kvp{NONE}%n%ex){'\\s+$', ''}){'\\R\\s*', ' | '}){'[\\p{C}\\p{Zl}\\p{Zp}]', '?'}";

    /** The value of the option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A new encoder, which is not started yet. */
    abstract EncoderBase<ILoggingEvent> encoder();
}
