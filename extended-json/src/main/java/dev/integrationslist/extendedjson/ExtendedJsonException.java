package dev.integrationslist.extendedjson;

import java.util.Optional;
import tools.jackson.core.TokenStreamLocation;

/**
 * A problem of a text that is not Extended JSON, with its place. It has no stack trace, as the cause is in the text.
 */
public final class ExtendedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ParseProblem complaint;
    private final long offset;
    private final int line;
    private final int column;

    ExtendedJsonException(ParseProblem complaint, long offset, int line, int column) {
        super("line " + line + ", column " + column + ": " + complaint, null, false, false);
        this.complaint = complaint;
        this.offset = offset;
        this.line = line;
        this.column = column;
    }

    static ExtendedJsonException at(TokenStreamLocation place, ParseProblem complaint) {
        return new ExtendedJsonException(complaint, place.getCharOffset(), place.getLineNr(), place.getColumnNr());
    }

    /** The problem, without the place and the remedy, which are in {@link #getMessage}. */
    public String problem() {
        return complaint.problem();
    }

    /** The remedy, if it does not depend on the use of the text. */
    public Optional<String> remedy() {
        return Optional.ofNullable(complaint.remedy());
    }

    /** The problem and the remedy, without the place. */
    public String explanation() {
        return complaint.toString();
    }

    /** The number of characters (UTF-16 units) before the place, without a byte order mark. */
    public long offset() {
        return offset;
    }

    /** The line of the place, from 1. */
    public int line() {
        return line;
    }

    /** The place in its line in characters (UTF-16 units), from 1. */
    public int column() {
        return column;
    }
}
