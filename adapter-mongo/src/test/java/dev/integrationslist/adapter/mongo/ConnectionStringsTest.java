package dev.integrationslist.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "postgres://reader:s3cret@host/db",
                "mongodb://reader:s3cret@",
                "mongodb://reader:s3cret@host:port/db",
                "mongodb://reader:s3cret@host/db?tls=perhaps&maxPoolSize=x",
                "mongodb://reader:s3cret:s3cret@host/db",
                "mongodb://reader:s3cret@s3cret@host/db",
                "mongodb://reader:s3cret/s3cret@host/db",
                "mongodb://reader:%zzs3cret@host/db",
                "mongodb://:s3cret@host/db",
                "reader:s3cret@host"
            })
    void saysWhatIsWrongWithoutThePassword(String uri) {
        assertThatThrownBy(() -> MongoWorkspace.connect(uri, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageStartingWith("not a MongoDB connection string: ")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("s3cret");
    }

    @Test
    void saysWhatIsWrongWithThePasswordItself() {
        assertThatThrownBy(() -> ConnectionStrings.parse("mongodb://reader:a:b@host"))
                .hasMessageContaining("percent-encode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mongodb://reader:a:b@host/?authMechanism=SCRAM-SHA-256 | percent-encode",
                "mongodb://reader:s3cret@host/?authMechanism=MONGODB-X509 | does not support passwords",
                "mongodb://reader:s3cret@host/?authMechanismProperties=x | not a key value pair",
                "mongodb://reader@host/?authMechanism=SCRAM-SHA-256 | Password can not be null"
            })
    void blamesTheCredentialsForNothingElse(String uri, String problem) {
        assertThatThrownBy(() -> ConnectionStrings.parse(uri)).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "zlib,snappy"})
    void refusesACompressorThatWouldFailAtEachCommand(String compressors) {
        assertThatThrownBy(() -> ConnectionStrings.parse("mongodb://reader:s3cret@host/?compressors=" + compressors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not supported; write zlib");
        assertThat(ConnectionStrings.parse("mongodb://host/?compressors=zlib").getHosts())
                .containsExactly("host");
    }

    @ParameterizedTest
    @CsvSource({"mongodb://host, rocketchat", "mongodb://host/chat?w=1, chat"})
    void namesTheDatabase(String uri, String database) {
        assertThat(ConnectionStrings.database(ConnectionStrings.parse(uri))).isEqualTo(database);
    }

    @Test
    void refusesADeadlineThatLeavesNoTime() {
        assertThatThrownBy(() -> MongoWorkspace.connect("mongodb://127.0.0.1:1", Duration.ofNanos(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 2 ms");
    }
}
