package dev.integrationslist.adapter.rest.http;

import org.jspecify.annotations.Nullable;

/**
 * The representations that a request names, by their entity tags.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#name-preconditions">RFC 9110, preconditions</a>
 */
final class EntityTags {
    private static final String WEAK = "W/";

    private EntityTags() {}

    /**
     * Whether a value of {@code If-None-Match} names a representation that exists. Tags are compared weakly, that is by what
     * is in the quotes; a comma can be in them too.
     *
     * @param header the header's value; null without one
     * @param tag the representation's strong tag, in quotes
     */
    static boolean name(@Nullable String header, String tag) {
        return header != null && name(header, tag, true);
    }

    /**
     * Whether a value of {@code If-Match} allows for a representation that exists. Tags are compared strongly, so that no weak
     * one does.
     *
     * @param header the header's value; null without one
     * @param tag the representation's strong tag, in quotes
     */
    static boolean allow(@Nullable String header, String tag) {
        return header == null || name(header, tag, false);
    }

    private static boolean name(String header, String tag, boolean weakly) {
        int open = header.indexOf('"');
        while (open >= 0) {
            int close = header.indexOf('"', open + 1);
            boolean compared = weakly || !header.startsWith(WEAK, open - WEAK.length());
            if (compared && close - open + 1 == tag.length() && header.startsWith(tag, open)) {
                return true;
            }
            open = close < 0 ? -1 : header.indexOf('"', close + 1);
        }
        return header.strip().equals("*");
    }
}
