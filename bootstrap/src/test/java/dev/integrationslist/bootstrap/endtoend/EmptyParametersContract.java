package dev.integrationslist.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.access.Permission;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A parameter without a value is answered as if it were not there. */
abstract class EmptyParametersContract extends EndToEnd {
    private static final String ME = "me";
    private static final Data WORKSPACE = Data.EMPTY
            .withUser(ME, EnumSet.allOf(Permission.class))
            .withIntegrations(
                    "{\"_id\": \"a\", \"type\": \"webhook-outgoing\", \"name\": \"Guggy\"}",
                    "{\"_id\": \"b\", \"type\": \"webhook-incoming\", \"name\": \"Jira\"}",
                    "{\"_id\": \"c\", \"type\": \"webhook-incoming\"}");

    static Stream<String> emptyForms() {
        return Stream.of("offset", "count", "sort", "query", "fields", "name", "type")
                .flatMap(name -> Stream.of(name, name + "=", "&" + name + "=&"));
    }

    @ParameterizedTest
    @MethodSource("emptyForms")
    void anEmptyParameterIsAsOneThatIsAbsent(String empty) {
        Api api = serving(WORKSPACE);
        for (String others : new String[] {"", "count=2&offset=1", "query=%7B%22name%22:%22Jira%22%7D"}) {
            String name = empty.replaceAll("[&=]", "");
            if (!others.contains(name)) {
                HttpResponse<String> absent = api.list(ME, others);
                HttpResponse<String> given = api.list(ME, others.isEmpty() ? empty : others + "&" + empty);
                assertThat(absent.statusCode()).isEqualTo(200);
                assertThat(given.statusCode()).as(empty).isEqualTo(200);
                assertThat(given.body()).as(empty).isEqualTo(absent.body());
            }
        }
    }
}
