/**
 * Callers and what they may see: users, tokens, permissions, the workspace's settings, and the policy.
 *
 * <p>The policy produces a filter of {@code dev.integrationslist.domain.query}; nothing here reads a store or a header.
 */
@NullMarked
package dev.integrationslist.domain.access;

import org.jspecify.annotations.NullMarked;
