/** What a store answered to a question, and whether a known deviation excuses a wrong answer. Not exported. */
@NullMarked
package dev.integrationslist.storagecontract.results;

import org.jspecify.annotations.NullMarked;
