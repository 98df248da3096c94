/** A store in the heap, for tests, for trials, and for data exported to files. */
module dev.integrationslist.adapter.memory {
    requires transitive dev.integrationslist.application;
    requires dev.integrationslist.extendedjson;
    requires dev.integrationslist.queryengine;
    requires static transitive org.jspecify;

    exports dev.integrationslist.adapter.memory;
}
