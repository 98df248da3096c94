/**
 * The explorer: a page in HTML, CSS and JavaScript modules, and the resources that serve it.
 *
 * <p>{@link dev.integrationslist.explorer.Explorer} is the way in. The page is a client of the public API, so nothing here knows
 * the application, a store or a user: what the API does not answer cannot be shown.
 */
@NullMarked
package dev.integrationslist.explorer;

import org.jspecify.annotations.NullMarked;
