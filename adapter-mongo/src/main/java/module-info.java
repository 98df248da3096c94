import org.jspecify.annotations.NullMarked;

/** A store over Rocket.Chat's own MongoDB database. */
@NullMarked
module dev.integrationslist.adapter.mongo {
    requires transitive dev.integrationslist.application;
    requires dev.integrationslist.queryengine;
    requires static transitive org.jspecify;
    requires org.mongodb.bson;
    requires org.mongodb.driver.core;
    requires transitive org.mongodb.driver.sync.client;

    exports dev.integrationslist.adapter.mongo;
}
