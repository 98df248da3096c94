package dev.integrationslist.adapter.rest.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.http.RequestBounds;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.QueryBounds;
import org.junit.jupiter.api.Test;

/** The values that are filled into the description. Whether servers do what it says is tested with a whole server. */
class OpenApiTest {
    private static final RequestBounds BOUNDS =
            new RequestBounds(8_001, new QueryBounds(22, 103, 504, 155, 26, 17, 108));

    private final String document = document(BOUNDS);

    @Test
    void everyPlaceholderIsFilledIn() {
        assertThat(document).doesNotContain("${").containsPattern("\"version\": \"\\d+\\.\\d+");
    }

    @Test
    void everyBoundIsStatedInTextAndSchema() {
        assertThat(document)
                .contains("8001 characters", "22 levels", "103 predicates", "504 values", "155 characters")
                .contains("26 names", "at most 17.", "at most 108.", "\"maxLength\": 8001", "\"maxLength\": 155");
    }

    @Test
    void everyOperatorIsListed() {
        assertThat(Filter.operators())
                .allSatisfy(operator -> assertThat(document).contains('`' + operator + '`'));
    }

    @Test
    void theBytesDependOnTheBoundsAlone() {
        assertThat(document(BOUNDS)).isEqualTo(document);
        assertThat(document(RequestBounds.DEFAULT)).isNotEqualTo(document);
    }

    private static String document(RequestBounds bounds) {
        return new String(OpenApi.document(bounds), UTF_8);
    }
}
