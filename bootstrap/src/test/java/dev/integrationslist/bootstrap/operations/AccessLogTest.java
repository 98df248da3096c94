package dev.integrationslist.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The access log of a server, over real sockets. */
@Timeout(60)
class AccessLogTest {
    private final BlockingQueue<ILoggingEvent> records = new LinkedBlockingQueue<>();
    private final Logger accessLogger = (Logger) LoggerFactory.getLogger("access");
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            records.add(event);
        }
    };
    private final OperatedServer server = new OperatedServer("--access-log=true");

    @BeforeEach
    void start() throws IOException {
        accessLogger.setLevel(Level.INFO);
        accessLogger.setAdditive(false);
        appender.start();
        accessLogger.addAppender(appender);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        accessLogger.detachAppender(appender);
        accessLogger.setAdditive(true);
        accessLogger.setLevel(Level.OFF);
    }

    @Test
    void aRequestIsLoggedOnceWithTheIdOfItsResponse() throws Exception {
        String answer = server.exchange(OperatedServer.LIST + "?query={} HTTP/1.1~Host: localhost~<signed in>");
        Map<String, String> record = nextAccess();
        assertThat(answer).contains("\r\nX-Request-Id: " + record.get("request") + "\r\n");
        assertThat(record)
                .containsEntry("remote", "127.0.0.1")
                .containsEntry("method", "GET")
                .containsEntry("path", "/api/v1/integrations.list")
                .containsEntry("status", "200")
                .containsEntry(
                        "bytes", String.valueOf(OperatedServer.body(answer).length()));
        assertThat(Long.parseLong(record.get("micros"))).isPositive();
        assertThat(record).containsOnlyKeys("remote", "method", "path", "status", "bytes", "micros", "request");
        assertThat(records).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONSENSE | 400",
                "GET /?<40000> HTTP/1.1~Host: localhost | 414",
                "GET /<40000> HTTP/1.1~Host: localhost | 414",
                "<40000> / HTTP/1.1~Host: localhost | 431",
                "GET / HTTP/1.1~Host: localhost~A: <40000> | 431",
                "GET /%0a%0dforged HTTP/1.1~Host: localhost | 400",
                "GET /é\u2028\u0085forged HTTP/1.1~Host: localhost | 400",
                "GET /a=b%20status=200 HTTP/1.1~Host: localhost | 404",
                "GET /a\tb HTTP/1.1~Host: localhost | 400",
                "GET /?a=b HTTP/1.1~Host: localhost~X-User-Id: forged%0a | 404",
            })
    void aRecordHasShortPrintableValuesWhateverIsSent(String request, String status) throws Exception {
        String answer = server.exchange(request);
        Map<String, String> record = nextAccess();
        assertThat(record)
                .containsEntry("status", status)
                .containsEntry("remote", "127.0.0.1")
                .containsEntry(
                        "bytes", String.valueOf(OperatedServer.body(answer).length()));
        assertThat(answer).contains("\r\nX-Request-Id: " + record.get("request") + "\r\n");
        assertThat(record.values()).allMatch(value -> value.matches("[\\x21-\\x7e]{1,259}"));
        assertThat(records).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Auth-Token", "query", "?", "9HqLlyZOugD"})
    void noRecordHasTheQueryOrTheToken(String secret) throws Exception {
        server.exchange(OperatedServer.LIST + "?query={} HTTP/1.1~Host: localhost~<signed in>");
        assertThat(nextAccess().toString()).doesNotContain(secret);
    }

    private Map<String, String> nextAccess() throws InterruptedException {
        return records.take().getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
    }
}
