/**
 * Regular expressions in linear time: a lazily built DFA over the positions of a pattern. Documents and filters are unknown
 * here.
 */
@NullMarked
package dev.integrationslist.queryengine.regex;

import org.jspecify.annotations.NullMarked;
