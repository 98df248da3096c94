/** The use cases and their ports; depends on the JDK and the domain alone. */
module dev.integrationslist.application {
    requires transitive dev.integrationslist.domain;
    requires static transitive org.jspecify;

    exports dev.integrationslist.application;
    exports dev.integrationslist.application.port.in;
    exports dev.integrationslist.application.port.out;
}
