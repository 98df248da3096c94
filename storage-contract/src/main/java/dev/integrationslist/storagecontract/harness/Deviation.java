package dev.integrationslist.storagecontract.harness;

import java.util.function.Predicate;

/**
 * Something that a store is known to get wrong, as a rule: what it cannot do, where nothing can be done about it, such as a
 * server of others.
 *
 * <p>A rule that covers a document whatever is asked of it, or a question without any document, is about what the store cannot
 * even be told: random documents and questions of that kind are kept from it.
 *
 * @param reason what it does, and what decides that it is wrong
 * @param covers whether a case, of one document wherever one shows the difference, is one that it gets wrong
 */
public record Deviation(String reason, Predicate<Case> covers) {}
