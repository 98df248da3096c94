package dev.integrationslist.contract;

import java.util.function.Predicate;

/**
 * Something that a store of others is known to get wrong, as a rule.
 *
 * @param reason what it does, and what decides that it is wrong
 * @param covers whether a case, of one document wherever one shows the difference, is one that it gets wrong
 */
public record Deviation(String reason, Predicate<Case> covers) {}
