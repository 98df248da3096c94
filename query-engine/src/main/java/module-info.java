/** MongoDB's {@code find} over documents in memory; depends on the module domain and the JDK alone. */
module dev.integrationslist.queryengine {
    requires transitive dev.integrationslist.domain;
    requires static transitive org.jspecify;

    exports dev.integrationslist.queryengine;
}
