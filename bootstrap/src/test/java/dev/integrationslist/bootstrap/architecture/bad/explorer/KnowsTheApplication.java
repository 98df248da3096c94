package dev.integrationslist.bootstrap.architecture.bad.explorer;

import dev.integrationslist.bootstrap.architecture.bad.application.IntegrationsService;

final class KnowsTheApplication {
    IntegrationsService service;
}
