package dev.integrationslist.extendedjson;

import java.util.Optional;
import tools.jackson.core.TokenStreamLocation;

/**
 * Says why a text is not Extended JSON, and where. It has no stack trace, as the cause is in the text and not in the code.
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

    /** What is wrong, without the place and what would do, which {@link #getMessage} has too. */
    public String problem() {
        return complaint.problem();
    }

    /** What would do, where it does not depend on what the text is for. */
    public Optional<String> remedy() {
        return Optional.ofNullable(complaint.remedy());
    }

    /** What is wrong and what would do, without the place. */
    public String explanation() {
        return complaint.toString();
    }

    /** How many characters (UTF-16 units) stand before the place; a byte order mark is not counted. */
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
