/**
 * The contracts of {@link dev.integrationslist.application.port.out.IntegrationStore} and
 * {@link dev.integrationslist.application.port.out.UserStore}, as tests that a store's author runs with one class:
 *
 * <pre>{@code
 * class MyStoreTest implements IntegrationStoreContract {
 *     @Override
 *     public IntegrationStore storeOf(List<Document> documents) {
 *         return new MyStore(documents);
 *     }
 * }
 * }</pre>
 *
 * <p>The contract of an integration store runs the semantics of MongoDB's {@code find} as named cases, algebraic laws on
 * random cases, tests at scale and with many threads, and MongoDB's recorded answers if the environment variable
 * {@code MONGODB_FACTS} names a file of them.
 * {@link dev.integrationslist.storagecontract.StoreComparison} compares two stores on random questions. A store lists the
 * defects that its author cannot fix in
 * {@link dev.integrationslist.storagecontract.harness.StoreUnderTest#knownDeviations()}.
 *
 * <p>The contract of a user store, {@link dev.integrationslist.storagecontract.UserStoreContract}, runs lookups, every stored
 * shape of users, permissions and settings, changes, and lookups by many threads.
 *
 * <p>No particular store is named here.
 */
@NullMarked
package dev.integrationslist.storagecontract;

import org.jspecify.annotations.NullMarked;
