package dev.integrationslist.extendedjson;

import java.io.IOException;

/** Says that a source holds what is not read; {@link ValueReader} adds the place. */
final class RefusedSource extends IOException {
    private static final long serialVersionUID = 1;

    private final Complaint complaint;

    RefusedSource(Complaint complaint) {
        super(complaint.toString());
        this.complaint = complaint;
    }

    Complaint complaint() {
        return complaint;
    }
}
