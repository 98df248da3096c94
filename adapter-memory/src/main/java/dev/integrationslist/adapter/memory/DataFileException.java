package dev.integrationslist.adapter.memory;

/** A file of exported documents cannot be used. The message names the file, the line where there is one, and the reason. */
public final class DataFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataFileException(String file, String reason) {
        super(file + ": " + reason);
    }

    DataFileException(String file, long line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }

    DataFileException(String file, long line, long column, String reason) {
        super(file + ", line " + line + ", column " + column + ": " + reason);
    }
}
