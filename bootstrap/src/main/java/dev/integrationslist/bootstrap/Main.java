package dev.integrationslist.bootstrap;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(ServeCommand.commandLine(System.getenv()).execute(arguments));
    }
}
