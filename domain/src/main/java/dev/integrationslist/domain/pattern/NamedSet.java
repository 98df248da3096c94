package dev.integrationslist.domain.pattern;

/** A set that an expression names, and the form in which PCRE2 keeps it; the form shows in classes alone. */
record NamedSet(CharacterSet characters, Form form) {

    enum Form {
        /** A bitmap of Latin-1: of a complement, what lies beyond is kept apart. */
        TABLE,
        /** Ranges of code points. */
        RANGES,
        /** A Unicode property. */
        PROPERTY
    }

    NamedSet complement() {
        return new NamedSet(characters.complement(), form);
    }
}
