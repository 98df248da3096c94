package dev.integrationslist.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The access policy over random filters: the list is the matches that the caller may see. */
class VisibilityPropertyTest {
    private static final int FILTERS = 10_000;
    private static final long SEED = 20_170_106;
    private static final List<String> USERS = List.of("alice", "bob");
    private static final List<Document> INTEGRATIONS = integrations();
    private static final IntegrationsService SERVICE = new IntegrationsService(
            MemoryWorkspace.of(INTEGRATIONS), MemoryWorkspace.of(INTEGRATIONS), InstantSource.system());
    private static final Caller ALL_SEEING = new Caller("root", EnumSet.allOf(Permission.class));

    private static List<Document> integrations() {
        List<String> creators = List.of(
                "\"_createdBy\": {\"_id\": \"alice\", \"username\": \"alice\"},",
                "\"_createdBy\": {\"username\": \"bob\", \"_id\": \"bob\"},",
                "\"_createdBy\": null,",
                "",
                "\"_createdBy\": \"alice\",",
                "\"_createdBy\": {\"_id\": null, \"username\": \"alice\"},",
                "\"_createdBy\": {\"_id\": {\"_id\": \"alice\"}},",
                "\"_createdBy._id\": \"alice\",");
        List<Document> documents = new ArrayList<>();
        for (String type : List.of("\"webhook-incoming\"", "\"webhook-outgoing\"", "\"webhook\"", "null")) {
            for (String creator : creators) {
                int n = documents.size();
                documents.add(ExtendedJson.readDocument(
                        "{\"_id\": \"i%d\", \"type\": %s, %s \"name\": \"n%d\", \"channel\": [\"#a\", %d], \"enabled\": %s}"
                                .formatted(n, type, creator, n % 3, n % 4, n % 2 == 0)));
            }
        }
        return documents;
    }

    @Test
    void everyFilterListsExactlyTheVisibleMatches() {
        Random random = new Random(SEED);
        RandomFilters filters = new RandomFilters(random);
        int withResults = 0;
        int withHiddenMatches = 0;
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filters.filter();
            String user = USERS.get(random.nextInt(USERS.size()));
            Set<Permission> held = permissions(random);
            List<Document> listed = list(new Caller(user, held), filter);
            List<Document> matches = list(ALL_SEEING, filter);
            assertThat(listed)
                    .as("%s with %s lists %s", user, held, filter)
                    .containsExactlyInAnyOrderElementsOf(INTEGRATIONS.stream()
                            .filter(document -> maySee(user, held, document) && matches.contains(document))
                            .toList());
            withResults += listed.isEmpty() ? 0 : 1;
            withHiddenMatches += listed.size() < matches.size() ? 1 : 0;
        }
        assertThat(withResults).as("filters with results").isGreaterThan(FILTERS / 5);
        assertThat(withHiddenMatches).as("filters with hidden matches").isGreaterThan(FILTERS / 5);
    }

    private static Set<Permission> permissions(Random random) {
        Set<Permission> held = EnumSet.of(Permission.values()[random.nextInt(Permission.values().length)]);
        for (Permission permission : Permission.values()) {
            if (random.nextBoolean()) {
                held.add(permission);
            }
        }
        return held;
    }

    private static List<Document> list(Caller caller, Filter filter) {
        return SERVICE.list(caller, ListRequest.ALL.withFilter(filter).withPage(0, 0)).integrations().stream()
                .map(Integration::document)
                .toList();
    }

    /** A second implementation of the policy, on the fields of the document. */
    private static boolean maySee(String user, Set<Permission> held, Document document) {
        boolean own = document.get("_createdBy") instanceof Document creator
                && new StringValue(user).equals(creator.get("_id"));
        Value type = document.get("type");
        if (new StringValue("webhook-incoming").equals(type)) {
            return held.contains(Permission.MANAGE_INCOMING) || own && held.contains(Permission.MANAGE_OWN_INCOMING);
        }
        return new StringValue("webhook-outgoing").equals(type)
                && (held.contains(Permission.MANAGE_OUTGOING) || own && held.contains(Permission.MANAGE_OWN_OUTGOING));
    }
}
