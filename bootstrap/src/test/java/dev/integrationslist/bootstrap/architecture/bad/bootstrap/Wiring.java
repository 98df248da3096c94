package dev.integrationslist.bootstrap.architecture.bad.bootstrap;

/** What nobody should know. */
public record Wiring() {}
