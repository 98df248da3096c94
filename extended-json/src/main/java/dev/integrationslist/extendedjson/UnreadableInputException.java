package dev.integrationslist.extendedjson;

import java.io.IOException;

/** A problem of the source; {@link ValueReader} adds the place. */
final class UnreadableInputException extends IOException {
    private static final long serialVersionUID = 1;

    private final ParseProblem complaint;

    UnreadableInputException(ParseProblem complaint) {
        super(complaint.toString());
        this.complaint = complaint;
    }

    ParseProblem complaint() {
        return complaint;
    }
}
