package dev.integrationslist.bootstrap.operations;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;

/** How a record of a log is written: as one line, whatever is in it. */
public enum LogFormat {
    /** For people, and for what reads words. */
    TEXT {
        @Override
        EncoderBase<ILoggingEvent> encoder() {
            PatternLayoutEncoder encoder = new PatternLayoutEncoder();
            encoder.setPattern("%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\"} %-5level %logger{0}: " + ONE_LINE + "%nopex%n");
            return encoder;
        }
    },

    /** An object for each record, the key-value pairs of the record being members of it. */
    JSON {
        @Override
        EncoderBase<ILoggingEvent> encoder() {
            JsonEncoder encoder = new JsonLines();
            encoder.setWithSequenceNumber(false);
            encoder.setWithNanoseconds(false);
            encoder.setWithContext(false);
            encoder.setWithThreadName(false);
            encoder.setWithMarkers(false);
            encoder.setWithMDC(false);
            encoder.setWithKVPList(false);
            encoder.setWithMessage(false);
            encoder.setWithArguments(false);
            encoder.setWithFormattedMessage(true);
            return encoder;
        }
    };

    /**
     * Message, pairs and stack trace, with a bar for each line break and a question mark for whatever else does not print, so
     * that nothing that a client sends looks like a record of its own.
     */
    private static final String ONE_LINE =
            "%replace(%replace(%replace(%msg %kvp{NONE}%n%ex){'\\s+$', ''}){'\\R\\s*', ' | '}){'[\\p{C}\\p{Zl}\\p{Zp}]', '?'}";

    /** A new encoder, which is not started yet. */
    abstract EncoderBase<ILoggingEvent> encoder();
}
