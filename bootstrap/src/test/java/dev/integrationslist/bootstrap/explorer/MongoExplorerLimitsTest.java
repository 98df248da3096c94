package dev.integrationslist.bootstrap.explorer;

import dev.integrationslist.adapter.mongo.TestServer;
import dev.integrationslist.bootstrap.endtoend.OnMongo;

/** The explorer of a workspace that limits its callers, over a database. */
class MongoExplorerLimitsTest extends ExplorerLimitsContract implements OnMongo {
    @Override
    public TestServer server() {
        return TestServer.inProcess();
    }
}
