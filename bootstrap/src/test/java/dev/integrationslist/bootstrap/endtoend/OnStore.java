package dev.integrationslist.bootstrap.endtoend;

/** What a test needs of whoever runs it on a store. */
interface OnStore {
    /** Stores that hold this data and nothing else. */
    Stores storesFor(Data data);
}
