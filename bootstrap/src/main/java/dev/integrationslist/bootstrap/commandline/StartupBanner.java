package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.bootstrap.wiring.Demo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The text on standard output after the start: the address of the server, and a request to paste. */
final class StartupBanner {
    private StartupBanner() {}

    /**
     * The text, of some lines.
     *
     * @param store the name of the workspace; null for the demo
     * @param explorer whether the explorer is served at the address
     */
    static String text(URI address, @Nullable String store, boolean explorer) {
        String browser = explorer ? "Open this address in a browser.%n%n".formatted() : "";
        return store == null
                ? """
                Serving the demo at %s

                %sPaste this into another terminal:

                  %s

                Or use the credentials of another demo user:

                %s
                """.formatted(address, browser, request(address, Demo.USERS.get(0)), users())
                : """
                Serving %s at %s

                %sSend a request with the credentials of one of its users:

                  %s

                """.formatted(store, address, browser, request(address, new Demo.User("<user id>", "<token>", "")));
    }

    private static String request(URI address, Demo.User user) {
        return "curl -H 'X-User-Id: %s' -H 'X-Auth-Token: %s' %s"
                .formatted(user.id(), user.token(), address.resolve(RestApi.PATH));
    }

    private static String users() {
        StringBuilder table = new StringBuilder("  %-17s  %-30s%n".formatted("X-User-Id", "X-Auth-Token"));
        for (Demo.User user : Demo.USERS) {
            table.append("  %-17s  %-30s  %s%n".formatted(user.id(), user.token(), user.role()));
        }
        return table.toString();
    }
}
