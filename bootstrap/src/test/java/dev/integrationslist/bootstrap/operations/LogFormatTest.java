package dev.integrationslist.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;

class LogFormatTest {
    private static final LoggerContext LOGBACK = new LoggerContext();

    private static String write(LogFormat format, String message, @Nullable Throwable failure, KeyValuePair... pairs) {
        EncoderBase<ILoggingEvent> encoder = format.encoder();
        encoder.setContext(LOGBACK);
        encoder.start();
        LOGBACK.setMDCAdapter(new LogbackMDCAdapter());
        LoggingEvent event =
                new LoggingEvent("", LOGBACK.getLogger("a.b.Logger"), Level.WARN, message, failure, new Object[0]);
        for (KeyValuePair pair : pairs) {
            event.addKeyValuePair(pair);
        }
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    private static void assertOneLine(String record) {
        assertThat(record).endsWith("\n");
        assertThat(record.stripTrailing()).doesNotContainPattern("[\\x00-\\x1f]");
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void anyMessageIsOneLine(LogFormat format) {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            String message = text(random, '\uffff');
            assertOneLine(write(
                    format, message, new IllegalStateException(message), new KeyValuePair("pair", text(random, 0xff))));
        }
    }

    private static String text(Random random, int last) {
        return random.ints(random.nextInt(50), 0, last + 1)
                .collect(StringBuilder::new, (text, unit) -> text.append((char) unit), StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\n\n\n\t"})
    void aForgedRecordStaysPartOfItsMessage(String lineBreak) {
        String forged = "none" + lineBreak + "2026-11-24T00:00:00.000Z ERROR Server: all is lost";
        assertThat(write(LogFormat.TEXT, forged, null))
                .endsWith(" WARN  Logger: none | 2026-11-24T00:00:00.000Z ERROR Server: all is lost\n");
        Document json = ExtendedJson.readDocument(write(LogFormat.JSON, forged, null));
        assertThat(json.get("message")).isEqualTo(new StringValue(forged));
    }

    @Test
    void controlCharactersBecomeQuestionMarks() {
        assertThat(write(LogFormat.TEXT, "a\u001b[2Jb\bc\u202ed\u0000\ud800 é😀", null))
                .endsWith(": a?[2Jb?c?d?? é😀\n");
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void aFailureHasItsCauseAndStackTrace(LogFormat format) {
        String record =
                write(format, "it failed", new IllegalStateException("outer", new IllegalArgumentException("inner")));
        assertOneLine(record);
        assertThat(record)
                .containsSubsequence("it failed", "IllegalStateException", "outer", "aFailureHasItsCauseAndStackTrace")
                .containsSubsequence("outer", "IllegalArgumentException", "inner");
    }

    @Test
    void pairsBecomeMembersWithTheirTypes() {
        Document json = ExtendedJson.readDocument(write(
                LogFormat.JSON, "request", null, new KeyValuePair("status", 200L), new KeyValuePair("path", "/a\"b")));
        assertThat(json.get("log.level")).isEqualTo(new StringValue("WARN"));
        assertThat(json.get("log.logger")).isEqualTo(new StringValue("a.b.Logger"));
        assertThat(json.stream().map(Field::value)).doesNotContain(NullValue.INSTANCE);
        assertThat(json.get("@timestamp"))
                .asString()
                .containsPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(json.get("status")).isEqualTo(new Int32(200));
        assertThat(json.get("path")).isEqualTo(new StringValue("/a\"b"));
        assertThat(write(
                        LogFormat.TEXT,
                        "request",
                        null,
                        new KeyValuePair("status", 200L),
                        new KeyValuePair("path", "/a")))
                .endsWith(": request status=200 path=/a\n");
    }
}
