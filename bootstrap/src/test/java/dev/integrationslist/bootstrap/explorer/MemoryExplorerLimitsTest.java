package dev.integrationslist.bootstrap.explorer;

import dev.integrationslist.bootstrap.endtoend.OnMemory;

/** The explorer of a workspace that limits its callers, over the store in memory. */
class MemoryExplorerLimitsTest extends ExplorerLimitsContract implements OnMemory {}
