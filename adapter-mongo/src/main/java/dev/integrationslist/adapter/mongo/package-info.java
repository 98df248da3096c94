/**
 * Rocket.Chat's own MongoDB database as a store: who may sign in, and the integrations.
 *
 * <p>Everything that names a collection, BSON or the driver lives here, and nothing else may. Nothing is decided here: filters,
 * sorts and projections go to the server as the domain writes them, and documents come back as views over the bytes that
 * the driver received. Only reads are ever sent.
 */
package dev.integrationslist.adapter.mongo;
