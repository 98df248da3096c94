package dev.integrationslist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private static final Path DEMO = Path.of("..", "bootstrap", "src", "main", "resources", "demo");

    @Test
    void creatorSeesOwnIntegrations() {
        assertThat(Embedding.namesOfOwn(DEMO, "R4jgcQaQhvvK6K3iY")).containsExactly("Guggy", "Testing via REST API");
    }

    @Test
    void otherUsersSeeNone() {
        assertThat(Embedding.namesOfOwn(DEMO, "somebody")).isEmpty();
    }
}
