package dev.integrationslist.adapter.rest.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.InMemoryApi;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Empty parameters ask for the same as absent ones. */
class EmptyParametersTest {
    private final InMemoryApi api = InMemoryApi.empty();

    static Stream<String> emptyForms() {
        return Stream.of("offset", "count", "sort", "query", "fields", "name", "type")
                .flatMap(name -> Stream.of(name + "=", name, "&" + name + "=&", name.replace("e", "%65") + "="));
    }

    @ParameterizedTest
    @MethodSource("emptyForms")
    void anEmptyParameterAsksForTheSameAsNone(String empty) {
        for (String others : List.of("", "&count=7&name=g", "&type=webhook-outgoing&query={\"enabled\":true}")) {
            if (!others.contains(empty.replace("%65", "e").replaceAll("\\W", ""))) {
                assertThat(api.get(others).status()).isEqualTo(200);
                assertThat(api.get(empty + others).status()).isEqualTo(200);
                int asked = api.asked().size();
                assertThat(api.asked().get(asked - 1)).isEqualTo(api.asked().get(asked - 2));
            }
        }
    }

    @Test
    void allParametersMayBeEmptyAtOnce() {
        api.get("");
        api.get("offset=&count&sort=&query=&fields=&name=&type=");
        assertThat(api.asked().get(1)).isEqualTo(api.asked().get(0));
    }

    @ParameterizedTest
    @MethodSource("emptyForms")
    void aRepeatedEmptyParameterIsRefused(String empty) {
        assertThat(api.get(empty + "&" + empty).status()).isEqualTo(400);
    }
}
