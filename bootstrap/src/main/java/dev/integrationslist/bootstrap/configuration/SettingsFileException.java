package dev.integrationslist.bootstrap.configuration;

/** A settings file that is not taken; the message says where, why, and what would do. */
final class SettingsFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsFileException(String place, String problem) {
        super(place + ": " + problem);
    }
}
