/** Integrations, the policy of their visibility, and the query language; depends on the JDK alone. */
module dev.integrationslist.domain {
    requires static transitive org.jspecify;

    exports dev.integrationslist.domain.access;
    exports dev.integrationslist.domain.document;
    exports dev.integrationslist.domain.error;
    exports dev.integrationslist.domain.expression;
    exports dev.integrationslist.domain.integration;
    exports dev.integrationslist.domain.pattern;
    exports dev.integrationslist.domain.query;
    exports dev.integrationslist.domain.schema;
    exports dev.integrationslist.domain.work;
}
