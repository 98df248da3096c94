/** Schemas of {@code $jsonSchema}, compiled and asked of values. Parsing and filters are elsewhere. Not exported. */
@NullMarked
package dev.integrationslist.queryengine.schema;

import org.jspecify.annotations.NullMarked;
