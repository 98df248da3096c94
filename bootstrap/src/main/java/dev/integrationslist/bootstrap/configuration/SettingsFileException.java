package dev.integrationslist.bootstrap.configuration;

/** An error in the properties file; the message has the position, the problem and what to do. */
final class SettingsFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsFileException(String place, String problem) {
        super(place + ": " + problem);
    }
}
