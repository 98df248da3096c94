package dev.integrationslist.bootstrap.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.Locale;

/** The format of log records. Every record is one line, whatever its message holds. */
public enum LogFormat {
    /** A line of text. */
    TEXT {
        @Override
        EncoderBase<ILoggingEvent> encoder() {
            return new TextEncoder();
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

    /** The value of the option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A new encoder, which is not started yet. */
    abstract EncoderBase<ILoggingEvent> encoder();
}
