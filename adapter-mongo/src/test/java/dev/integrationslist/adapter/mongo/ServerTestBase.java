package dev.integrationslist.adapter.mongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that runs on each available server, with a new workspace for each method. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.integrationslist.adapter.mongo.TestServer#all")
abstract class ServerTestBase {
    @Parameter
    TestServer server;

    final ManualClock clock = new ManualClock();
    TestWorkspace test;
    MongoWorkspace workspace;

    @BeforeEach
    void open() {
        test = new TestWorkspace(server, clock);
        workspace = test.workspace();
    }

    @AfterEach
    void close() {
        test.close();
    }
}
