package dev.integrationslist.bootstrap.wiring;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import java.util.List;
import java.util.Objects;

/** The workspace that is served where no other is named: a folder of export files within the program. */
public final class Demo {
    /** Who may sign in, the first being the administrator of the published page's example. */
    public static final List<User> USERS = List.of(
            new User("aobEdbYhXfu5hkeqG", "9HqLlyZOugD_0YdwAJF8V47U3QHXSq", "administrator: all four permissions"),
            new User("demoAuditor", "demo-auditor-token", "manages all incoming and all outgoing"),
            new User("R4jgcQaQhvvK6K3iY", "demo-graywolf336-token", "manages own incoming and own outgoing; made both"),
            new User("demoIncoming", "demo-incoming-token", "manages all incoming, of which there are none"),
            new User("demoOwnOutgoing", "demo-own-outgoing-token", "manages own outgoing, and made none"),
            new User("demoNobody", "demo-nobody-token", "holds none of the four: 403"),
            new User("demoDeactivated", "demo-deactivated-token", "is deactivated: 401"));

    /**
     * Somebody to try the demo as.
     *
     * @param id what to send as {@code X-User-Id}
     * @param token what to send as {@code X-Auth-Token}
     * @param role what they may do
     */
    public record User(String id, String token, String role) {}

    private Demo() {}

    /** The demo's workspace. */
    public static MemoryWorkspace workspace() {
        return MemoryWorkspace.read(file -> Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/" + file)));
    }
}
