/**
 * The one dialect of regular expressions that every store speaks: what MongoDB 8.2 (PCRE2 10.42 in UTF mode) accepts,
 * with or without {@code (*UCP)}, less what no engine can run in linear time. A
 * {@link dev.integrationslist.domain.pattern.Pattern} is a parsed tree in which options, escapes, classes and case are
 * resolved, so that an engine needs to know only concatenation, choice, repetition, sets of code points and seven
 * assertions.
 *
 * <p>Nothing here matches text, and nothing here knows another package.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/regex/">$regex</a>
 * @see <a href="https://www.pcre.org/current/doc/html/pcre2pattern.html">pcre2pattern</a>
 */
@NullMarked
package dev.integrationslist.domain.pattern;

import org.jspecify.annotations.NullMarked;
