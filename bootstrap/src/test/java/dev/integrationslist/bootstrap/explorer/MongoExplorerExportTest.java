package dev.integrationslist.bootstrap.explorer;

import dev.integrationslist.adapter.mongo.TestServer;
import dev.integrationslist.bootstrap.endtoend.OnMongo;

/** What the explorer saves, over a database. */
class MongoExplorerExportTest extends ExplorerExportContract implements OnMongo {
    @Override
    public TestServer server() {
        return TestServer.inProcess();
    }
}
