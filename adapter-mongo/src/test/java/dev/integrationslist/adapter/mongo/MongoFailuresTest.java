package dev.integrationslist.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MongoFailuresTest {
    private static final ServerAddress SERVER = new ServerAddress();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | Executor error :: caused by :: cannot sort with keys that are parallel arrays | INVALID_SORT",
                "16746 | Ambiguous field name found in array, field: '0' for array: { 0: { 0: 1 } } | INVALID_SORT",
                "292 | Sort exceeded memory limit of 104857600 bytes | INVALID_SORT",
                "96 | Executor error: Sort operation used more than the maximum 33554432 bytes | INVALID_SORT",
                "51091 | Regular expression is invalid: pattern too complicated | INVALID_FILTER"
            })
    void refusesTheRequestIfTheErrorIsAboutIt(int code, String message, ErrorCode refused) {
        assertThat(MongoFailures.translate(said(code, message)))
                .isInstanceOfSatisfying(RefusedException.class, exception -> {
                    assertThat(exception.refusal().code()).isEqualTo(refused);
                    assertThat(exception.refusal().problem()).isNotEmpty();
                    assertThat(exception.refusal().remedy()).isNotEmpty();
                });
    }

    static Stream<RuntimeException> others() {
        return Stream.of(
                said(2, "BadValue"),
                said(96, "OperationFailed"),
                said(13, "not authorized"),
                said(43, "cursor id not found"),
                said(50, "operation exceeded time limit"),
                said(10107, "not primary"),
                new MongoSocketReadException("reset", SERVER),
                new MongoTimeoutException("no server"),
                new MongoOperationTimeoutException("timed out"),
                new MongoSecurityException(null, "authentication failed"),
                new IllegalStateException("anything else"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void reportsEveryOtherErrorAsUnavailable(RuntimeException failure) {
        assertThat(MongoFailures.translate(failure))
                .isInstanceOfSatisfying(StoreUnavailableException.class, unavailable -> {
                    assertThat(unavailable.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(5));
                    assertThat(unavailable.getMessage()).startsWith("MongoDB ").doesNotContain("null");
                });
    }

    @ParameterizedTest
    @CsvSource({"13, refused the command", "50, did not answer in time", "262, did not answer in time"})
    void saysWhetherAServerRefusedOrWasLate(int code, String verb) {
        assertThat(MongoFailures.translate(said(code, "")))
                .hasMessage("MongoDB " + verb + ": error " + code + " (Unauthorized) of 127.0.0.1:27017");
    }

    @Test
    void keepsTheDriversMessageForTheLog() {
        MongoTimeoutException noServer = new MongoTimeoutException("no server");

        assertThat(MongoFailures.translate(noServer))
                .hasMessageEndingWith("no server")
                .hasCause(noServer);
    }

    /** The message of error 13 is "not authorized on rocketchat to execute command { aggregate: "users", …". */
    @Test
    void keepsTheCommandThatAServerQuotesOutOfTheLog() {
        for (int code : new int[] {13, -1}) {
            MongoException said = said(code, "not authorized to execute command { hashedToken: { $eq: \"a hash\" } }");
            for (MongoException failure : List.of(said, new MongoClientException("again", said))) {
                RuntimeException unavailable = MongoFailures.translate(failure);
                assertThat(unavailable)
                        .hasMessage(
                                "MongoDB refused the command: error " + code + " (Unauthorized) of 127.0.0.1:27017");
                assertThat(stackTrace(unavailable)).contains("error " + code).doesNotContain("a hash");
            }
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436})
    void retriesTheErrorsOfTheRetryableReadsSpecification(int code) {
        assertThat(MongoFailures.isRetryable(said(code, ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 13, 43, 50, 96, 292})
    void retriesNoOtherError(int code) {
        assertThat(MongoFailures.isRetryable(said(code, ""))).isFalse();
    }

    private static MongoCommandException said(int code, String message) {
        BsonDocument response = new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("codeName", new BsonString("Unauthorized"))
                .append("errmsg", new BsonString(message));
        return code % 2 == 0 ? new MongoCommandException(response, SERVER) : new MongoQueryException(response, SERVER);
    }
}
