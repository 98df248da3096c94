package dev.integrationslist.bootstrap.endtoend;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.bootstrap.wiring.Workspace;

/** Runs a test on the store in the heap. */
public interface OnMemory extends OnStore {
    @Override
    default Workspace storeFor(Data data) {
        MemoryWorkspace workspace =
                new MemoryWorkspace(data.integrations(), data.users(), data.permissions(), data.settings());
        return new Workspace(null, workspace, workspace, () -> {});
    }
}
