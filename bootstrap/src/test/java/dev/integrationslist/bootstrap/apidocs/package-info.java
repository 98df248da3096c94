/** Tests of the description of the API against the answers of a server, and of its page in a browser. */
@NullMarked
package dev.integrationslist.bootstrap.apidocs;

import org.jspecify.annotations.NullMarked;
