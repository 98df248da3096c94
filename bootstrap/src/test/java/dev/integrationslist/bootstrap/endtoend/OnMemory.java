package dev.integrationslist.bootstrap.endtoend;

import dev.integrationslist.adapter.memory.MemoryWorkspace;

/** Runs a test on the store in the heap. */
interface OnMemory extends OnStore {
    @Override
    default Stores storesFor(Data data) {
        MemoryWorkspace workspace =
                new MemoryWorkspace(data.integrations(), data.users(), data.permissions(), data.settings());
        return new Stores(workspace, workspace);
    }
}
