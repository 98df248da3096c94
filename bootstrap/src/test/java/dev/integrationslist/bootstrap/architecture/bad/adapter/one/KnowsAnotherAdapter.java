package dev.integrationslist.bootstrap.architecture.bad.adapter.one;

import dev.integrationslist.bootstrap.architecture.bad.adapter.two.KnowsBootstrap;

/** Breaks: adapters do not know each other. */
public record KnowsAnotherAdapter(KnowsBootstrap other) {}
