package dev.integrationslist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.benchmarks.Integrations;
import dev.integrationslist.benchmarks.Question;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The share of the work that SQL does for the benchmark's questions. */
class SqliteCandidatesTest {
    private static final Path PAGE = Path.of("..", "docs", "writing-a-store.md");

    @Test
    void longListOfStringsIsLeftToTheEngine() throws SQLException {
        Filter filter = Filters.in(
                "name", IntStream.range(0, 5_000).mapToObj(i -> "name" + i).toList());
        Document document = Document.of("name", new StringValue("name4999"));
        try (SqliteStore store = new SqliteStore("jdbc:sqlite::memory:")) {
            store.replace(List.of(document));
            assertThat(store.candidates(filter)).containsExactly(document);
        }
    }

    @Test
    void pageShowsTheCandidatesOfEachBenchmarkQuestion() throws SQLException, IOException {
        List<Document> documents = Integrations.generate(10_000);
        MemoryWorkspace memory = MemoryWorkspace.of(documents);
        try (SqliteStore store = new SqliteStore("jdbc:sqlite::memory:")) {
            store.replace(documents);
            for (Question question : Question.values()) {
                Selection selection = new Selection(question.filter(), Sort.NONE, Projection.EVERYTHING, 0, 0);
                long matches = store.findIntegrations(selection).total();
                int candidates = store.candidates(question.filter()).size();
                String row = String.format(Locale.ROOT, "| %s | %,d | %,d |", question, candidates, matches);
                System.out.println("SQLite, question, candidates, matches: " + row);
                assertThat(matches).isEqualTo(memory.findIntegrations(selection).total());
                assertThat(Files.readString(PAGE)).as("the table of %s", PAGE).contains(row);
            }
        }
    }
}
