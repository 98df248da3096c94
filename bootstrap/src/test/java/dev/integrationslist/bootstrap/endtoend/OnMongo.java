package dev.integrationslist.bootstrap.endtoend;

import dev.integrationslist.adapter.mongo.TestServer;
import dev.integrationslist.adapter.mongo.TestWorkspace;
import dev.integrationslist.bootstrap.wiring.Workspace;
import dev.integrationslist.domain.document.Document;
import java.util.List;

/** Runs a test on a database of its own, and fails it where anything but reads was sent. */
public interface OnMongo extends OnStore {
    TestServer server();

    @Override
    default Workspace storeFor(Data data) {
        TestWorkspace test = filled(server(), data);
        return new Workspace(null, test.workspace(), test.workspace(), test::close);
    }

    /** A database that holds this data and nothing else. */
    static TestWorkspace filled(TestServer server, Data data) {
        return filled(new TestWorkspace(server), data);
    }

    /** An empty database, filled with this data. */
    static TestWorkspace filled(TestWorkspace test, Data data) {
        fill(test, "rocketchat_integrations", data.integrations());
        fill(test, "users", data.users());
        fill(test, "rocketchat_permissions", data.permissions());
        fill(test, "rocketchat_settings", data.settings());
        return test;
    }

    private static void fill(TestWorkspace test, String collection, List<Document> documents) {
        if (!documents.isEmpty()) {
            test.collection(collection).insertMany(documents);
        }
    }
}
