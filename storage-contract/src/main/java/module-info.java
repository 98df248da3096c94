/** The contracts of both outbound ports, as tests that every store can run. */
module dev.integrationslist.storagecontract {
    requires transitive dev.integrationslist.application;
    requires dev.integrationslist.extendedjson;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports dev.integrationslist.storagecontract;
    exports dev.integrationslist.storagecontract.harness;
}
