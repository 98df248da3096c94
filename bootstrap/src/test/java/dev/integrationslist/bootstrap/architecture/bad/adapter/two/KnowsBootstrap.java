package dev.integrationslist.bootstrap.architecture.bad.adapter.two;

import dev.integrationslist.bootstrap.architecture.bad.bootstrap.Wiring;

/** Breaks: nobody knows bootstrap. */
public record KnowsBootstrap(Wiring wiring) {}
