/** The list over HTTP, as a Jakarta REST application that any container of Jersey's can serve. */
module dev.integrationslist.adapter.rest {
    requires transitive dev.integrationslist.application;
    requires transitive jakarta.ws.rs;
    requires transitive org.glassfish.jersey.core.server;
    requires dev.integrationslist.extendedjson;
    requires io.github.bucket4j.core;
    requires org.glassfish.jersey.core.common;
    requires org.glassfish.jersey.inject.hk2;
    requires static transitive org.jspecify;
    requires transitive tools.jackson.core;

    exports dev.integrationslist.adapter.rest;
    exports dev.integrationslist.adapter.rest.http;
    exports dev.integrationslist.adapter.rest.ratelimit;

    opens dev.integrationslist.adapter.rest.docs to
            org.glassfish.jersey.core.server;
    opens dev.integrationslist.adapter.rest.list to
            org.glassfish.jersey.core.server;
}
