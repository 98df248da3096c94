/** The explorer: a page that shows the integrations, for browsers. */
module dev.integrationslist.explorer {
    requires transitive jakarta.ws.rs;
    requires transitive dev.integrationslist.adapter.rest;
    requires static transitive org.jspecify;
    requires org.glassfish.jersey.core.common;
    requires transitive org.glassfish.jersey.core.server;
    requires org.glassfish.jersey.inject.hk2;
    requires tools.jackson.core;

    exports dev.integrationslist.explorer;

    opens dev.integrationslist.explorer to
            org.glassfish.jersey.core.server;
}
