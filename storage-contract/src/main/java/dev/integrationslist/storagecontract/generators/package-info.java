/** Random documents, values, predicates and questions, the same for the same seed. No store is asked here. Not exported. */
@NullMarked
package dev.integrationslist.storagecontract.generators;

import org.jspecify.annotations.NullMarked;
