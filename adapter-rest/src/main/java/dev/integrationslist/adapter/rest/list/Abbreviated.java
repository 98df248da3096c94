package dev.integrationslist.adapter.rest.list;

/** What a caller sent, as error messages repeat it: not at any length. */
final class Abbreviated {
    private static final int LONGEST = 40;

    private Abbreviated() {}

    /** The text's beginning, in quotes. */
    static String text(String text) {
        return '"' + brief(text) + '"';
    }

    /** The text's beginning. */
    static String brief(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
