/**
 * The list resource: query parameters become a request to the use case, a page becomes the body and the links of a
 * response. Rate limits, content codings and errors are in other packages.
 */
@NullMarked
package dev.integrationslist.adapter.rest.list;

import org.jspecify.annotations.NullMarked;
