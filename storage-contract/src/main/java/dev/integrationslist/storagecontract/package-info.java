/**
 * The contract of an {@link dev.integrationslist.application.port.out.IntegrationStore}, for the author of one to run. All
 * of it is this test class:
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
 * <p>It runs the semantics of MongoDB's {@code find} as named cases, laws on random cases, questions of a size and from many
 * threads, and MongoDB's recorded answers where the environment variable {@code MONGODB_FACTS} names a file of them.
 * {@link dev.integrationslist.storagecontract.StoreComparison} puts random questions to two stores. What a store is known to get
 * wrong, and its author cannot mend, it says in {@link dev.integrationslist.storagecontract.harness.StoreUnderTest#knownDeviations()}.
 *
 * <p>No store may be named here.
 */
@NullMarked
package dev.integrationslist.storagecontract;

import org.jspecify.annotations.NullMarked;
