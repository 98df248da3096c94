/**
 * The reader and writer of Extended JSON.
 *
 * <p>{@link dev.integrationslist.extendedjson.ExtendedJson} is the way in. What is read becomes the domain's values and
 * what is written comes from them; what a document means (a filter, a sort, an integration) is not known here, and
 * neither is HTTP.
 */
@NullMarked
package dev.integrationslist.extendedjson;

import org.jspecify.annotations.NullMarked;
