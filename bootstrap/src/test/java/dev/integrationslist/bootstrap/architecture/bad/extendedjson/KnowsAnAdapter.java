package dev.integrationslist.bootstrap.architecture.bad.extendedjson;

import dev.integrationslist.bootstrap.architecture.bad.adapter.one.KnowsAnotherAdapter;

/** Breaks: Extended JSON knows the domain alone. */
record KnowsAnAdapter(KnowsAnotherAdapter adapter) {}
