package dev.integrationslist.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://chat.example.org",
                "http://localhost:3000",
                "https://[::1]:8443",
                "http://a.example:443",
                "https://a.example:80"
            })
    void originsAreAcceptedAsBrowsersSendThem(String origin) {
        assertThat(RestOptions.DEFAULT.withCorsOrigins(Set.of(origin)).corsOrigins())
                .containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chat.example.org",
                "https://",
                "https://chat.example.org/",
                "https://Chat.example.org",
                "https://chat.example.org:443",
                "http://chat.example.org:80",
                "HTTPS://chat.example.org",
                "https://a.example, https://b.example",
                "https://a@b.example",
                "https://*.example.org",
                "null"
            })
    void anOriginThatNoBrowserSendsIsRefused(String origin) {
        assertThatThrownBy(() -> RestOptions.DEFAULT.withCorsOrigins(Set.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as https://chat.example.org")
                .hasMessageEndingWith("not " + origin);
    }

    @Test
    void theWildcardExcludesOtherOrigins() {
        assertThatThrownBy(() -> RestOptions.DEFAULT.withCorsOrigins(Set.of("*", "https://chat.example.org")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
