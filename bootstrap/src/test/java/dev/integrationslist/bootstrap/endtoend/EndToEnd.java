package dev.integrationslist.bootstrap.endtoend;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A test of the whole server. */
abstract class EndToEnd implements OnStore {
    /** When all of it happens. */
    static final Instant NOW = Instant.parse("2017-06-01T12:00:00Z");

    private final List<Api> started = new ArrayList<>();

    /** A server of this data, until the test ends. */
    Api serving(Data data) {
        Api api = Api.start(storesFor(data), InstantSource.fixed(NOW));
        started.add(api);
        return api;
    }

    @AfterEach
    void stopServers() {
        started.forEach(Api::close);
    }
}
