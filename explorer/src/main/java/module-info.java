/** The explorer: a page that shows the integrations, for browsers. */
module dev.integrationslist.explorer {
    requires transitive jakarta.ws.rs;
    requires dev.integrationslist.adapter.rest;
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports dev.integrationslist.explorer;

    opens dev.integrationslist.explorer to
            org.glassfish.jersey.core.server;
}
