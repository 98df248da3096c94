package dev.integrationslist.bootstrap.architecture.bad.cycle.two;

import dev.integrationslist.bootstrap.architecture.bad.cycle.one.KnowsTwo;

/** Breaks: packages have no cycles. */
public record KnowsOne(KnowsTwo[] others) {}
