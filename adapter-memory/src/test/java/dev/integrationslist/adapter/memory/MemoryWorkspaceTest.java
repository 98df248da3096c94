package dev.integrationslist.adapter.memory;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryWorkspaceTest {
    private static final Document ONE = Document.of("_id", new StringValue("one"));

    @Test
    void duplicateIdentifiersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(ONE, ONE), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(), List.of(ONE, ONE)));
    }

    @Test
    void missingIdentifierIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(Document.EMPTY), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(), List.of(Document.EMPTY)));
    }

    private static MemoryWorkspace of(List<Document> integrations, List<Document> users) {
        return new MemoryWorkspace(integrations, users, List.of(), List.of());
    }
}
