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
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever is asked, exactly those of the matches are listed that the caller may see. */
class VisibilityPropertyTest {
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

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void noFilterListsAnythingButTheMatchesThatTheCallerMaySee(
            @ForAll("filters") Filter filter,
            @ForAll("users") String user,
            @ForAll("permissions") Set<Permission> held) {
        List<Document> listed = list(new Caller(user, held), filter);
        List<Document> visible = INTEGRATIONS.stream()
                .filter(document -> maySee(user, held, document))
                .toList();
        List<Document> matches = list(ALL_SEEING, filter);
        assertThat(visible).containsAll(listed);
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        visible.stream().filter(matches::contains).toList());
        requireOften("something is listed", !listed.isEmpty());
        requireOften("something is kept back", listed.size() < matches.size());
    }

    /** Fails the property where what makes it say something is true in less than a fifth of the tries. */
    private static void requireOften(String what, boolean holds) {
        Statistics.label(what)
                .collect(holds)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 20));
    }

    private static List<Document> list(Caller caller, Filter filter) {
        return SERVICE.list(caller, ListRequest.ALL.withFilter(filter).withPage(0, 0)).integrations().stream()
                .map(Integration::document)
                .toList();
    }

    /** The policy once more, without a filter: on the document's own fields. */
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

    @Provide
    Arbitrary<String> users() {
        return Arbitraries.of(USERS);
    }

    @Provide
    Arbitrary<Set<Permission>> permissions() {
        return Arbitraries.of(Permission.class).set().ofMinSize(1).map(Set::copyOf);
    }

    @Provide
    Arbitrary<Filter> filters() {
        return RandomFilters.filters();
    }
}
