package dev.integrationslist.storagecontract;

/** The whole contract of an integration store: named cases, laws, scale, and MongoDB's recorded answers. */
public interface IntegrationStoreContract
        extends StoreSemanticsContract, StoreLawsContract, StoreScaleContract, MongoFactsContract {}
