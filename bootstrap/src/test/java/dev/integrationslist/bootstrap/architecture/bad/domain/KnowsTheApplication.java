package dev.integrationslist.bootstrap.architecture.bad.domain;

import dev.integrationslist.bootstrap.architecture.bad.application.IntegrationsService;

/** Breaks: the domain uses the JDK alone. */
record KnowsTheApplication(IntegrationsService service) {}
