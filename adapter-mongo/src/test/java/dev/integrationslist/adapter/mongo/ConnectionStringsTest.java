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
                "reader:s3cret@host",
                "mongodb://reader:s3cret@",
                "mongodb://reader:s3cret@host:port/db",
                "mongodb://reader:s3cret@host/db?tls=perhaps&maxPoolSize=x",
                "mongodb://reader:s3cret:s3cret@host/db",
                "mongodb://reader:s3cret@s3cret@host/db",
                "mongodb://reader:s3cret/s3cret@host/db",
                "mongodb://reader/s3cret@host/db",
                "mongodb://reader:%zzs3cret@host/db",
                "mongodb://reader:s3cret%40host/db",
                "mongodb://reader%3As3cret%40host/db",
                "mongodb://reader:s3cret?x@host",
                "mongodb://reader:s3cret",
                "mongodb://:s3cret@host/db",
                "mongodb+srv://reader:s3cret%40cluster.example.com/db",
                "mongodb+srv://reader:s3cret@a,b",
                "mongodb://host/?authMechanism=s3cret",
                "mongodb://reader:x@host/?authMechanismProperties=AWS_SESSION_TOKENs3cret",
                "mongodb://host/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKENs3cret",
                "mongodb://host/?authMechanism=MONGODB-AWS&authMechanismPropertiesAWS_SESSION_TOKENs3cret",
                "mongodb://host/?s3cret",
                "mongodb://host/?s3cret=x&maxPoolSize=s3cret",
                "mongodb://host/?proxyHost=x&proxyPassword=s3cret",
                "mongodb://host/?minPoolSize=9&maxPoolSize=2&appName=s3cret",
                "mongodb://host/?readPreference=s3cret"
            })
    void quotesNothingOfWhatIsWrong(String uri) {
        assertThatThrownBy(() -> MongoWorkspace.connect(uri, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageStartingWith("not a MongoDB connection string: ")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://host | starts with neither mongodb:// nor mongodb+srv://",
                "mongodb://reader:a:b@host | the user name or the password is unreadable; percent-encode",
                "mongodb://reader:a:b@host/?authMechanism=SCRAM-SHA-256 | the user name or the password is unreadable",
                "mongodb://reader:%zz@host | the user name or the password is unreadable",
                "mongodb://reader:a%40host | a host contains a percent-encoded @",
                "mongodb://reader/a@host | an @ follows the first /",
                "mongodb://host:port | a host or its port is wrong",
                "mongodb:// | a host or its port is wrong",
                "mongodb+srv://a.b.c:27017 | a host or its port is wrong",
                "mongodb://host/a b | the name of the database",
                "mongodb://host/?maxPoolSize=x | the value of maxPoolSize is not supported",
                "mongodb://host/?w=1&MAXPOOLSIZE=x | the value of maxPoolSize is not supported",
                "mongodb://host/?w=1&bogus | the value of option 2 is not supported",
                "mongodb://reader:x@host/?authMechanismProperties=x | the value of authMechanismProperties",
                "mongodb://reader:x@host/?authMechanism=MONGODB-X509 | authMechanism contradicts the rest",
                "mongodb://reader@host/?authMechanism=SCRAM-SHA-256 | the password is missing",
                "mongodb://host/?tls=true&ssl=false | tls and ssl contradict each other",
                "mongodb://host/?minPoolSize=9&maxPoolSize=2 | minPoolSize and maxPoolSize contradict each other",
                "mongodb://host,other/?directConnection=true | directConnection contradicts",
                "mongodb://host/?compressors=zstd | compressors is not supported; write zlib",
                "mongodb://host/?compressors=zlib,snappy | compressors is not supported; write zlib"
            })
    void namesThePartThatIsWrong(String uri, String problem) {
        assertThatThrownBy(() -> ConnectionStrings.parse(uri)).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://host/?compressors=zlib",
                "mongodb://reader:a%40b%2Fc@host:27018,host2/db?replicaSet=rs0&authSource=admin",
                "mongodb://[::1]:27017/db",
                "mongodb://host?maxPoolSize=5",
                "mongodb://reader:x@host/?authMechanism=SCRAM-SHA-1&tlsCAFile=/ca.pem"
            })
    void readsWhatTheDriverReads(String uri) {
        assertThat(ConnectionStrings.parse(uri).getConnectionString()).isEqualTo(uri);
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
