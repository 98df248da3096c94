package dev.integrationslist.domain.pattern;

/** Says why an expression is no {@link Pattern}: what is wrong, where, and what to write instead. */
public final class PatternException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whose rule an expression breaks. */
    public enum Reason {
        /** MongoDB rejects the expression too. */
        INVALID,
        /** MongoDB may accept the expression; this dialect leaves out a construct that it uses. */
        UNSUPPORTED
    }

    /** The {@link #index()} of an error in the options. */
    public static final int IN_OPTIONS = -1;

    private final Reason reason;
    private final int index;

    PatternException(Reason reason, int index, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.index = index;
    }

    /** Whose rule is broken. */
    public Reason reason() {
        return reason;
    }

    /** Where in the source, in UTF-16 units from its start, the construct begins; or {@link #IN_OPTIONS}. */
    public int index() {
        return index;
    }
}
