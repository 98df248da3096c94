package dev.integrationslist.adapter.rest;

import org.jspecify.annotations.Nullable;

/**
 * The representations that a client has already.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#name-if-none-match">RFC 9110, If-None-Match</a>
 */
final class IfNoneMatch {
    private IfNoneMatch() {}

    /**
     * Whether the header names a representation that exists. Tags are compared weakly, that is by what is in the quotes;
     * a comma can be in them too.
     *
     * @param header the header's value; null without one
     * @param tag the representation's strong tag, in quotes
     */
    static boolean names(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        int open = header.indexOf('"');
        while (open >= 0) {
            int close = header.indexOf('"', open + 1);
            if (close - open + 1 == tag.length() && header.startsWith(tag, open)) {
                return true;
            }
            open = close < 0 ? -1 : header.indexOf('"', close + 1);
        }
        return header.strip().equals("*");
    }
}
