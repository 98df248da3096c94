package dev.integrationslist.bootstrap.architecture.bad.queryengine;

import dev.integrationslist.bootstrap.architecture.bad.application.IntegrationsService;

final class KnowsTheApplication {
    IntegrationsService service;
}
