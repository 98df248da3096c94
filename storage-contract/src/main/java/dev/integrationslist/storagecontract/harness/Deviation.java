package dev.integrationslist.storagecontract.harness;

import java.util.function.Predicate;

/**
 * A known difference of a store from the contract that its author cannot fix, such as a defect of a third-party server.
 *
 * <p>A deviation that covers a case of one document and the empty filter, or a case of a question and no document, is about
 * values that the store does not accept: random documents and questions of that kind are not given to it.
 *
 * @param reason the wrong behaviour, and the source that shows it to be wrong
 * @param covers whether the store answers a case wrongly; if one document shows the difference, the case has that one alone
 */
public record Deviation(String reason, Predicate<Case> covers) {}
