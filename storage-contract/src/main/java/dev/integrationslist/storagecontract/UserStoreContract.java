package dev.integrationslist.storagecontract;

/** The whole contract of a user store: lookup, stored shapes, freshness and many threads. */
public interface UserStoreContract extends UserLookupContract, UserShapesContract {}
