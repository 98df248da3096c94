package dev.integrationslist.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerEngineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{version: '8.0.4', gitVersion: 'a', storageEngines: ['wiredTiger'], ok: 1} | MONGODB 8.0.4",
                "{version: '7.0.77', gitVersion: 'a', modules: [], ok: 1} | OTHER 7.0.77",
                "{version: '5.0.0', maxBsonObjectSize: 16777216, ok: 1} | MONGO_JAVA_SERVER 5.0.0"
            })
    void isReadFromBuildInfo(String buildInfo, String engine) {
        assertThat(ServerEngine.of(BsonDocument.parse(buildInfo))).hasToString(engine);
    }

    @Test
    void theServerInThisProcessIsMongoJavaServer() {
        assertThat(TestServer.inProcess().isMongoJavaServer()).isTrue();
    }
}
