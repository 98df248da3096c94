package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.integration.IntegrationType;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the use case is asked for the parameters that are given. */
class AcceptedParametersTest {
    private static final Filter NAMED_G = Filters.eq("name", "g");
    private static final Filter OUTGOING = Integration.ofType(IntegrationType.OUTGOING);

    private final InMemoryApi api = InMemoryApi.empty();

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("", ListRequest.ALL),
                arguments("&&", ListRequest.ALL),
                arguments("offset=5", ListRequest.ALL.withOffset(5)),
                arguments("&offset=5&&count=7&", ListRequest.ALL.withPage(5, 7)),
                arguments("c%6Funt=%37", ListRequest.ALL.withPage(0, 7)),
                arguments("count=0", ListRequest.ALL.withPage(0, 0)),
                arguments("count=007", ListRequest.ALL.withPage(0, 7)),
                arguments(
                        "offset=9223372036854775807&count=9223372036854775807",
                        ListRequest.ALL.withPage(Long.MAX_VALUE, Long.MAX_VALUE)),
                arguments("sort=%7B%7D&query=%7B%7D&fields=%7B%7D", ListRequest.ALL),
                arguments(
                        "sort={\"name\":1,\"_id\":-1}",
                        ListRequest.ALL.withSort(Sort.parse(
                                Document.of(new Field("name", new Int32(1)), new Field("_id", new Int32(-1)))))),
                arguments(
                        "fields=%7B%22name%22%3A1%7D",
                        ListRequest.ALL.withProjection(Projection.parse(Document.of("name", new Int32(1))))),
                arguments("query=%7B%22name%22%3A%22g%22%7D", ListRequest.ALL.withFilter(NAMED_G)),
                arguments("query={\"name\":%20\"g\"}", ListRequest.ALL.withFilter(NAMED_G)),
                arguments("query=+{+\"name\":+\"g\"+}+", ListRequest.ALL.withFilter(NAMED_G)),
                arguments("type=webhook-outgoing", ListRequest.ALL.withFilter(OUTGOING)),
                arguments("name=a+b%2Bc", ListRequest.ALL.withFilter(Integration.nameContains("a b+c"))),
                arguments("name=a=b", ListRequest.ALL.withFilter(Integration.nameContains("a=b"))),
                arguments(
                        "name=%F0%9F%98%80%c3%A9",
                        ListRequest.ALL.withFilter(Integration.nameContains("\ud83d\ude00\u00e9"))),
                arguments(
                        "name=x&type=webhook-outgoing&query={\"name\":\"g\"}",
                        ListRequest.ALL.withFilter(
                                NAMED_G.and(Integration.nameContains("x")).and(OUTGOING))));
    }

    @ParameterizedTest
    @MethodSource
    void requests(String rawQuery, ListRequest request) {
        assertThat(api.get(rawQuery).status()).isEqualTo(200);
        assertThat(api.asked()).containsExactly(request);
    }

    @Test
    void withoutARawQueryTheUriIsRead() {
        api.send(api.signedIn(api.request("GET", RestApi.PATH + "?count=7&name=a%2Bb")));
        assertThat(api.asked())
                .containsExactly(ListRequest.ALL.withPage(0, 7).withFilter(Integration.nameContains("a+b")));
    }
}
