/**
 * What an operator sees of the server: its logs, its health, its metrics.
 *
 * <p>Nothing here may change an answer of the API, or tell anyone without credentials anything of the data.
 */
@NullMarked
package dev.integrationslist.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
