package dev.integrationslist.bootstrap.architecture.bad.cycle.one;

import dev.integrationslist.bootstrap.architecture.bad.cycle.two.KnowsOne;

/** Breaks: packages have no cycles. */
public record KnowsTwo(KnowsOne[] others) {}
