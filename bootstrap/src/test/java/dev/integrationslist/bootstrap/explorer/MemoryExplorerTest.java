package dev.integrationslist.bootstrap.explorer;

import dev.integrationslist.bootstrap.endtoend.OnMemory;

/** The explorer over the store in memory. */
class MemoryExplorerTest extends ExplorerContract implements OnMemory {}
