package dev.integrationslist.bootstrap.architecture.bad.adapter.rest;

import dev.integrationslist.bootstrap.architecture.bad.application.IntegrationsService;
import dev.integrationslist.bootstrap.architecture.bad.application.port.out.SpeaksBytes;

/** Breaks: inbound adapters do not reach around the use cases; only bootstrap knows the service behind the ports. */
record ReachesAround(SpeaksBytes store, IntegrationsService service) {}
