package dev.integrationslist.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.access.Permission;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each of the sixteen permission sets shows. */
abstract class VisibilityContract extends EndToEnd {
    private static final String EVERYTHING = "0";
    private static final Data WORKSPACE = workspace();

    static Stream<Set<Permission>> permissionSets() {
        return IntStream.range(0, 1 << Permission.values().length).mapToObj(VisibilityContract::permissionSet);
    }

    private static Set<Permission> permissionSet(int bits) {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if ((bits >> permission.ordinal() & 1) == 1) {
                held.add(permission);
            }
        }
        return held;
    }

    /** Each set has a user with an integration of either type; others are of somebody else, of nobody, and of no type. */
    private static Data workspace() {
        List<Data> steps = new ArrayList<>(List.of(Data.EMPTY.withIntegrations(
                integration("in-others", "webhook-incoming", "{\"_id\": \"somebody\", \"username\": \"s\"}"),
                integration("out-others", "webhook-outgoing", "{\"_id\": \"somebody\", \"username\": \"s\"}"),
                integration("in-nobodys", "webhook-incoming", "null"),
                integration("out-nobodys", "webhook-outgoing", "null"),
                "{\"_id\": \"typeless\", \"_createdBy\": {\"_id\": \"" + user(permissionSet(15)) + "\"}}")));
        permissionSets().forEach(held -> {
            String creator = "{\"_id\": \"" + user(held) + "\", \"username\": \"u\"}";
            steps.add(steps.get(steps.size() - 1)
                    .withUser(user(held), held)
                    .withIntegrations(
                            integration("in-of-" + user(held), "webhook-incoming", creator),
                            integration("out-of-" + user(held), "webhook-outgoing", creator)));
        });
        return steps.get(steps.size() - 1);
    }

    private static String integration(String id, String type, String createdBy) {
        return "{\"_id\": \"%s\", \"type\": \"%s\", \"_createdBy\": %s}".formatted(id, type, createdBy);
    }

    private static String user(Set<Permission> held) {
        return "user"
                + held.stream()
                        .mapToInt(permission -> 1 << permission.ordinal())
                        .sum();
    }

    @ParameterizedTest
    @MethodSource("permissionSets")
    void aCallerSeesTheUnionOfWhatTheirPermissionsShow(Set<Permission> held) {
        Api api = serving(WORKSPACE);
        String me = user(held);
        if (held.isEmpty()) {
            HttpResponse<String> response = api.list(Api.credentials(me, Data.token(me)), Map.of());
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).isEqualTo("{\"success\":false,\"error\":\"unauthorized\"}");
            return;
        }
        List<String> expected = new ArrayList<>();
        expected.addAll(shown("in", held, Permission.MANAGE_INCOMING, Permission.MANAGE_OWN_INCOMING));
        expected.addAll(shown("out", held, Permission.MANAGE_OUTGOING, Permission.MANAGE_OWN_OUTGOING));
        assertThat(expected).isNotEmpty();
        Api.Page page = api.page(me, Map.of("count", EVERYTHING));
        assertThat(page.ids()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(page.total()).isEqualTo(expected.size());
    }

    private static List<String> shown(String direction, Set<Permission> held, Permission all, Permission own) {
        if (held.contains(all)) {
            return Stream.concat(
                            Stream.of(direction + "-others", direction + "-nobodys"),
                            permissionSets().map(set -> direction + "-of-" + user(set)))
                    .toList();
        }
        return held.contains(own) ? List.of(direction + "-of-" + user(held)) : List.of();
    }

    /** What, merged into the policy key by key or joined to it by OR, would open it. */
    @ParameterizedTest
    @MethodSource("queriesThatReachForMore")
    void noQueryShowsMore(String query) {
        Set<Permission> ownOutgoing = EnumSet.of(Permission.MANAGE_OWN_OUTGOING);
        Api.Page page = serving(WORKSPACE).page(user(ownOutgoing), Map.of("query", query, "count", EVERYTHING));
        assertThat(page.ids()).containsExactly("out-of-" + user(ownOutgoing));
    }

    static Stream<String> queriesThatReachForMore() {
        return Stream.of(
                "{\"$or\": [{}]}",
                "{\"$and\": [{}]}",
                "{\"$nor\": [{\"_id\": \"none\"}]}",
                "{\"_createdBy._id\": {\"$exists\": true}}",
                "{\"_createdBy._id\": {\"$ne\": null}}",
                "{\"_createdBy\": {\"$not\": {\"$exists\": false}}}",
                "{\"type\": {\"$in\": [\"webhook-incoming\", \"webhook-outgoing\"]}}",
                "{\"type\": {\"$regex\": \"\"}}");
    }
}
