package dev.integrationslist.bootstrap.architecture.bad.application;

import dev.integrationslist.bootstrap.architecture.bad.adapter.one.KnowsAnotherAdapter;

/** Breaks: the application uses the domain and the JDK alone; only bootstrap knows adapters. */
public record IntegrationsService(KnowsAnotherAdapter adapter) {}
