package dev.integrationslist.domain.pattern;

import dev.integrationslist.domain.pattern.PatternException.Reason;

/** The options in force at a place in an expression. */
record Flags(boolean ignoreCase, boolean multiline, boolean dotAll, boolean extended) {

    static final Flags NONE = new Flags(false, false, false, false);

    static Flags ofOptions(String options) {
        Flags flags = NONE;
        for (int i = 0; i < options.length(); i++) {
            char letter = options.charAt(i);
            if ("imsxu".indexOf(letter) < 0) {
                throw new PatternException(
                        Reason.INVALID,
                        PatternException.IN_OPTIONS,
                        "invalid flag in regex options: '%s'; use any of i, m, s, x and u"
                                .formatted(PatternSource.shown(letter)));
            }
            flags = flags.with(letter, true);
        }
        return flags;
    }

    /** These flags with one changed; {@code u}, always on in MongoDB, changes nothing. */
    Flags with(int letter, boolean on) {
        return new Flags(
                letter == 'i' ? on : ignoreCase,
                letter == 'm' ? on : multiline,
                letter == 's' ? on : dotAll,
                letter == 'x' ? on : extended);
    }

    String letters() {
        return (ignoreCase ? "i" : "") + (multiline ? "m" : "") + (dotAll ? "s" : "") + (extended ? "x" : "");
    }
}
