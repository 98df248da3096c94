package dev.integrationslist.bootstrap.wiring;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The demo workspace, which is served by default: export files among the resources. */
public final class Demo {
    /** The users and their tokens; the first is the administrator of the example in Rocket.Chat's documentation. */
    public static final List<User> USERS = List.of(
            new User("aobEdbYhXfu5hkeqG", "9HqLlyZOugD_0YdwAJF8V47U3QHXSq", "administrator: all four permissions"),
            new User("demoAuditor", "demo-auditor-token", "manages all incoming and all outgoing"),
            new User("R4jgcQaQhvvK6K3iY", "demo-graywolf336-token", "manages own incoming and own outgoing"),
            new User("demoIncoming", "demo-incoming-token", "manages all incoming"),
            new User("demoOwnOutgoing", "demo-own-outgoing-token", "manages own outgoing"),
            new User("demoNobody", "demo-nobody-token", "has none of the four permissions: 403"),
            new User("demoDeactivated", "demo-deactivated-token", "deactivated: 401"));

    /**
     * A demo user.
     *
     * @param id the value of {@code X-User-Id}
     * @param token the value of {@code X-Auth-Token}
     * @param role what the user may do
     */
    public record User(String id, String token, String role) {}

    private static final String INTEGRATIONS = "rocketchat_integrations.json";

    private Demo() {}

    /** The integrations of a demo. */
    public enum Content {
        /** The two integrations of the example in Rocket.Chat's documentation. */
        PAGE,
        /** These two first, and about forty more, among which every question of the documentation finds something. */
        FULL;

        /** The value of the option. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads the workspace with the two integrations of the documentation into memory. */
    public static MemoryWorkspace workspace() {
        return workspace(Content.PAGE);
    }

    /** Reads the workspace into memory. */
    public static MemoryWorkspace workspace(Content content) {
        return MemoryWorkspace.read(file -> content == Content.FULL && file.equals(INTEGRATIONS)
                ? new SequenceInputStream(resource(file), resource("more_integrations.json"))
                : resource(file));
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/" + file), file);
    }
}
