package dev.integrationslist.bootstrap.endtoend;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** A test of the whole server. Tests with the same data share a server, as none of them can change what it serves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndToEnd implements OnStore {
    /** When all of it happens. */
    static final Instant NOW = Instant.parse("2017-06-01T12:00:00Z");

    private final Map<Data, Api> started = new HashMap<>();

    /** A server of this data, until the class is done. */
    Api serving(Data data) {
        return started.computeIfAbsent(data, filled -> Api.start(storeFor(filled), InstantSource.fixed(NOW)));
    }

    @AfterAll
    void stopServers() {
        started.values().forEach(Api::close);
    }
}
