package dev.integrationslist.bootstrap.architecture.bad.cycle.one.part;

import dev.integrationslist.bootstrap.architecture.bad.cycle.one.KnowsTwo;

/** Breaks: subpackages do not depend on their parents. */
record KnowsItsParent(KnowsTwo parent) {}
