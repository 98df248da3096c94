/**
 * Tests of the explorer in a real browser, on both stores.
 *
 * <p>{@link dev.integrationslist.bootstrap.explorer.ExplorerPage} drives the page as a user does; the tests say what the user
 * gets. They are skipped if this machine has no Chromium.
 */
@NullMarked
package dev.integrationslist.bootstrap.explorer;

import org.jspecify.annotations.NullMarked;
