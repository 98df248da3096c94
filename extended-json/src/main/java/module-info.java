/** Extended JSON, read and written in one place. */
module dev.integrationslist.extendedjson {
    requires transitive dev.integrationslist.domain;
    requires transitive tools.jackson.core;
    requires static transitive org.jspecify;

    exports dev.integrationslist.extendedjson;
}
