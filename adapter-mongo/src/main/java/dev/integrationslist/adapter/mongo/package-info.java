/**
 * Rocket.Chat's MongoDB database as a store of users and integrations.
 *
 * <p>Names of collections, BSON and the driver belong here and nowhere else. Decisions do not: filters, sorts and projections
 * are sent as the domain writes them, and documents are views over the bytes of the reply. Only reads are sent.
 */
package dev.integrationslist.adapter.mongo;
