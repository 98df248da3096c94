package dev.integrationslist.storagecontract;

/** All that a store must do: named cases, laws, sizes, and MongoDB's recorded answers. See the package for how to run it. */
public interface IntegrationStoreContract
        extends StoreSemanticsContract, StoreLawsContract, StoreScaleContract, MongoFactsContract {}
