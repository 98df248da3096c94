package dev.integrationslist.bootstrap.explorer;

import dev.integrationslist.adapter.mongo.TestServer;
import dev.integrationslist.bootstrap.endtoend.OnMongo;

/** The explorer over a database. */
class MongoExplorerTest extends ExplorerContract implements OnMongo {
    @Override
    public TestServer server() {
        return TestServer.inProcess();
    }
}
