package dev.integrationslist.bootstrap.explorer;

import dev.integrationslist.bootstrap.endtoend.OnMemory;

/** What the explorer saves, over the store in memory. */
class MemoryExplorerExportTest extends ExplorerExportContract implements OnMemory {}
