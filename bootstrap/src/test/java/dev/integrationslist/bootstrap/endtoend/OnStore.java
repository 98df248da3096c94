package dev.integrationslist.bootstrap.endtoend;

import dev.integrationslist.bootstrap.wiring.Workspace;

/** What a test needs of whoever runs it on a store. */
public interface OnStore {
    /** A store that holds this data and nothing else; the test closes it. */
    Workspace storeFor(Data data);
}
