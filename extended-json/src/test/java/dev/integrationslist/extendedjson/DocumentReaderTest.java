package dev.integrationslist.extendedjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private static final Limits SMALL = new Limits(16, 2);

    private static DocumentReader reader(String text, Limits limits) {
        return ExtendedJson.readDocuments(new ByteArrayInputStream(text.getBytes(UTF_8)), limits);
    }

    private static List<LocatedDocument> all(DocumentReader reader) {
        List<LocatedDocument> documents = new ArrayList<>();
        reader.forEachRemaining(documents::add);
        return documents;
    }

    private static LocatedDocument one(int a, int line) {
        return new LocatedDocument(Document.of("a", new Int32(a)), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"a\":2}\n",
                "\ufeff{\"a\":1}\r\n{\"a\":2}",
                "[{\"a\":1},\n{\"a\":2}\n]\n",
                "\ufeff[{\"a\":1}\n,{\"a\":2}]",
                "{\"a\":\n1}{\"a\":2}"
            })
    void documentsComeOneByOneWithTheirLines(String text) {
        assertThat(all(reader(text, SMALL))).containsExactly(one(1, 1), one(2, 2));
        assertThat(all(ExtendedJson.readDocuments(new StringReader(text), SMALL)))
                .containsExactly(one(1, 1), one(2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "[]", "\ufeff", "\ufeff []"})
    void aSourceMayHoldNone(String text) {
        DocumentReader reader = reader(text, SMALL);
        assertThat(reader.hasNext()).isFalse();
        assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1}~5 | line 2, column 1: expected a document",
                "{'a':1}~{'a' | line 2, column 5: the text ends in the middle of a value",
                "{'a':1},{'a':2} | line 1, column 8: expected a value",
                "[{'a':1}~,5] | line 2, column 2: expected a document",
                "[{'a':1}~ | line 2, column 1: the text ends in the middle",
                "[{'a':1}]~x | line 2, column 1: expected the end of the text",
                "[{'a':1}]~{'a':2} | line 2, column 1: expected the end of the text",
                "{'a':1}~{'a':[[1]]} | line 2, column 7: objects and arrays nested more than 2 deep",
                "{'a':1}~{'a':'012345678'} | line 2, column 1: longer than the 16 characters"
            })
    void aFailureComesAfterTheDocumentsBeforeItAndStays(String quoted, String message) {
        DocumentReader reader = reader(quoted.replace('\'', '"').replace('~', '\n'), SMALL);
        assertThat(reader.next()).isEqualTo(one(1, 1));
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(ExtendedJsonException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(reader::next).hasMessageStartingWith(message);
    }

    @Test
    void aDocumentWithoutEndIsRefusedBeforeItIsHeld() {
        InputStream endless = new InputStream() {
            private int count;

            @Override
            public int read() {
                return count++ < 6 ? "{\"a\":\"".charAt(count - 1) : 'x';
            }
        };
        assertThatThrownBy(ExtendedJson.readDocuments(endless, SMALL)::hasNext)
                .hasMessageContaining("longer than the 16 characters that are read");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3990, 4000, 8185, 8190, 20_000})
    void malformedUtf8IsRefusedWithItsPlace(int before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("{\"\u00e9\":\"" + "x".repeat(before)).getBytes(UTF_8));
        bytes.write(0xC3);
        bytes.writeBytes("\"}".getBytes(UTF_8));
        DocumentReader reader =
                ExtendedJson.readDocuments(new ByteArrayInputStream(bytes.toByteArray()), Limits.DOCUMENT);
        assertThatThrownBy(reader::hasNext).isInstanceOfSatisfying(ExtendedJsonException.class, refusal -> {
            assertThat(refusal.problem()).startsWith("the bytes are not UTF-8");
            assertThat(refusal.offset()).isEqualTo(6 + before);
            assertThat(refusal.column()).isEqualTo(7 + before);
        });
    }

    @Test
    void aSourceThatCannotBeReadSaysSoAndIsClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (DocumentReader reader = ExtendedJson.readDocuments(broken, SMALL)) {
            assertThatThrownBy(reader::hasNext)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("gone");
        }
        assertThat(closed).isTrue();
    }
}
