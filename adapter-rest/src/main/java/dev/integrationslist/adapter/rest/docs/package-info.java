/** The description of the API as OpenAPI, and the page that shows it to people. */
@NullMarked
package dev.integrationslist.adapter.rest.docs;

import org.jspecify.annotations.NullMarked;
