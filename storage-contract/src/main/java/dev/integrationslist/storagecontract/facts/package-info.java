/** MongoDB's recorded answers: their file, their syntax, and the check of a store against them. Not exported. */
@NullMarked
package dev.integrationslist.storagecontract.facts;

import org.jspecify.annotations.NullMarked;
