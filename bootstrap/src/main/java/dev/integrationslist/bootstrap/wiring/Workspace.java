package dev.integrationslist.bootstrap.wiring;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.mongo.MongoWorkspace;
import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.UserStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An open workspace: both outbound ports over the same data.
 *
 * @param name what is served, for people, without credentials; null for the demo
 * @param users the users that may sign in
 * @param integrations the integrations that are listed
 * @param closing releases what the workspace holds; may be run more than once
 */
public record Workspace(@Nullable String name, UserStore users, IntegrationStore integrations, Runnable closing)
        implements AutoCloseable {

    /** The demo workspace, in memory. */
    public static Workspace demo(Demo.Content content) {
        return inMemory(null, Demo.workspace(content));
    }

    /**
     * The workspace of a folder of mongoexport files, loaded into memory.
     *
     * @throws dev.integrationslist.adapter.memory.DataFileException if a file cannot be loaded
     */
    public static Workspace ofFolder(Path folder) {
        MemoryWorkspace workspace = MemoryWorkspace.load(folder);
        return inMemory(folder + " (" + workspace.summary() + ")", workspace);
    }

    /**
     * The workspace of a MongoDB database, which need not answer yet.
     *
     * @param deadline how long a request may wait for the database
     * @param received is told the size in bytes of each document that the database sends
     * @throws IllegalArgumentException if the connection string is wrong
     */
    public static Workspace ofMongo(String uri, Duration deadline, LongConsumer received) {
        MongoWorkspace workspace = MongoWorkspace.connect(uri, deadline, received);
        return new Workspace(workspace.toString(), workspace, workspace, workspace::close);
    }

    private static Workspace inMemory(@Nullable String name, MemoryWorkspace workspace) {
        return new Workspace(name, workspace, workspace, () -> {});
    }

    /** The same workspace with other users. */
    public Workspace withUsers(UserStore newUsers) {
        return new Workspace(name, newUsers, integrations, closing);
    }

    @Override
    public void close() {
        closing.run();
    }
}
