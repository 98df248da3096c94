package dev.integrationslist.adapter.memory;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.User;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.Find;
import dev.integrationslist.queryengine.FindResult;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A workspace in the heap, which never changes: every outbound port over four collections of documents. Safe for use by
 * many threads.
 *
 * <p>A list costs a pass over all integrations, and memory for the page only; the work is charged to the budget. In the default
 * order there is nothing to sort, and a list of equalities that its caller has asked before costs the page alone.
 */
public final class MemoryWorkspace implements UserStore, IntegrationStore {
    private final List<Document> integrations;
    private final int ignoredUsers;
    private final Map<String, User> users;
    private final Grants grants;
    private final WorkspaceSettings settings;

    /** Sorted for the first list and not at the start; a race is harmless. Null before. */
    private volatile @Nullable Optional<OldestFirst> oldestFirst;

    /**
     * A workspace of these documents, of the shapes that Rocket.Chat stores. A user whose {@code _id} is not a string cannot
     * sign in, since users are looked up by a string.
     *
     * @throws IllegalArgumentException if an {@code _id} is missing or is not unique
     */
    public MemoryWorkspace(
            Collection<Document> integrations,
            Collection<Document> users,
            Collection<Document> permissions,
            Collection<Document> settings) {
        requireIds(integrations);
        requireIds(users);
        this.integrations = List.copyOf(integrations);
        this.users = users.stream()
                .filter(user -> user.get("_id") instanceof StringValue)
                .map(User::of)
                .collect(Collectors.toUnmodifiableMap(User::id, Function.identity()));
        this.ignoredUsers = users.size() - this.users.size();
        this.grants = Grants.of(permissions);
        this.settings = WorkspaceSettings.of(settings);
    }

    /**
     * A workspace of the files that {@code mongoexport} writes to a folder, compressed by gzip or not; see
     * {@link #read(DataSource)}.
     *
     * @throws DataFileException if the folder or a file cannot be used, with the file, the line, the problem and the remedy
     */
    public static MemoryWorkspace load(Path folder) {
        return DataFiles.read(folder);
    }

    /**
     * A workspace of the files that {@code mongoexport} writes: {@code rocketchat_integrations.json}, {@code users.json},
     * {@code rocketchat_permissions.json} and {@code rocketchat_settings.json}, in Extended JSON, one document a line or
     * one array. Without the file of settings the settings are Rocket.Chat's defaults; the others must be there.
     *
     * @throws DataFileException if a file cannot be used, with the file, the line, the problem and the remedy
     */
    public static MemoryWorkspace read(DataSource files) {
        return DataFiles.read(files);
    }

    /** A workspace of integrations alone, that nobody can sign in to: for callers that a service knows already. */
    public static MemoryWorkspace of(Collection<Document> integrations) {
        return new MemoryWorkspace(integrations, List.of(), List.of(), List.of());
    }

    /** The numbers of integrations and users, for example {@code 30 integrations, 7 users}. */
    public String summary() {
        String loaded = count(integrations.size(), "integration") + ", " + count(users.size(), "user");
        return ignoredUsers == 0
                ? loaded
                : loaded + "; ignored " + count(ignoredUsers, "user") + " with an _id that is not a string";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void requireIds(Collection<Document> documents) {
        TreeSet<Value> ids = new TreeSet<>(ValueOrder.INSTANCE);
        for (Document document : documents) {
            Value id = document.get("_id");
            if (id == null) {
                throw new IllegalArgumentException("a document has no _id");
            }
            if (!ids.add(id)) {
                throw new IllegalArgumentException("two documents have the _id " + id);
            }
        }
    }

    @Override
    public Optional<UserAccess> findUser(String userId, String tokenHash) {
        return Optional.ofNullable(users.get(userId)).map(user -> new UserAccess(user, grants, settings));
    }

    @Override
    public Slice findIntegrations(Selection selection, WorkBudget budget) {
        if (OldestFirst.answers(selection)) {
            OldestFirst ordered = oldestFirst().orElse(null);
            if (ordered != null) {
                return ordered.find(selection, budget);
            }
        }
        FindResult result = Find.matching(selection.filter(), budget)
                .sort(selection.sort())
                .projection(selection.projection())
                .skip(selection.offset())
                .limit(selection.limit())
                .in(integrations);
        return new Slice(result.documents(), result.total());
    }

    private Optional<OldestFirst> oldestFirst() {
        Optional<OldestFirst> known = oldestFirst;
        if (known == null) {
            known = OldestFirst.of(integrations);
            oldestFirst = known;
        }
        return known;
    }
}
