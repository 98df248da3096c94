package dev.integrationslist.extendedjson;

import tools.jackson.core.TokenStreamLocation;

/**
 * Says why a text is not Extended JSON, and where. It has no stack trace, as the cause is in the text and not in the code.
 */
public final class ExtendedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String problem;
    private final long offset;
    private final int line;
    private final int column;

    ExtendedJsonException(String problem, long offset, int line, int column) {
        super("line " + line + ", column " + column + ": " + problem, null, false, false);
        this.problem = problem;
        this.offset = offset;
        this.line = line;
        this.column = column;
    }

    static ExtendedJsonException at(TokenStreamLocation place, String problem) {
        return new ExtendedJsonException(problem, place.getCharOffset(), place.getLineNr(), place.getColumnNr());
    }

    /** What is wrong and what would do, without the place, which {@link #getMessage} has too. */
    public String problem() {
        return problem;
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
