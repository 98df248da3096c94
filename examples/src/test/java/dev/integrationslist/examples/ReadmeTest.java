package dev.integrationslist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.extendedjson.ExtendedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README shows the code that the build runs, to the letter. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    private static final String SOUGHT = """
            {"_id": "sought", "username": "rocket.cat", "enabled": false, "channel": ["#dev", "#general"],
            "urls": ["https://a.example/", "http://b.example/"], "scriptEnabled": true,
            "_createdBy": {"username": "graywolf336"}, "_createdAt": {"$date": "2017-01-05T23:59:59.999Z"}}""";

    private static final String OTHER = """
            {"_id": "other", "username": "jira.bot", "enabled": true, "channel": ["#dev"],
            "urls": ["https://a.example/"], "scriptEnabled": false,
            "_createdBy": {"username": "alice"}, "_createdAt": {"$date": "2017-01-06T00:00:00Z"}}""";

    @ParameterizedTest
    @CsvSource({"embedding, main, Embedding", "swapping, test, SwappedStoreTest", "own store, test, MyStoreTest"})
    void readmeShowsTheRegion(String region, String tree, String type) throws IOException {
        Path source = Path.of("src", tree, "java", "dev", "integrationslist", "examples", type + ".java");
        assertThat(javaBlocks()).contains(region(region, Files.readString(source)));
    }

    @Test
    void readmeShowsNoOtherJava() throws IOException {
        assertThat(javaBlocks()).hasSize(3);
    }

    @Test
    void readmeQueriesFindTheExpectedDocument() throws IOException {
        MemoryWorkspace workspace =
                MemoryWorkspace.of(List.of(ExtendedJson.readDocument(SOUGHT), ExtendedJson.readDocument(OTHER)));
        List<String> queries = matches("\\| `(\\{.*})` \\|");
        assertThat(queries).hasSize(8).allSatisfy(query -> {
            Filter filter = Filter.parse(ExtendedJson.readDocument(query));
            Selection selection = new Selection(filter, Sort.NONE, Projection.EVERYTHING, 0, 0);
            assertThat(workspace.findIntegrations(selection).documents())
                    .extracting(document -> document.get("_id"))
                    .containsExactly(new StringValue("sought"));
        });
    }

    @Test
    void readmeVersionMatchesThePom() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>"));
        assertThat(matches("(<version>.*)</version>")).containsExactly(version);
    }

    private static List<String> javaBlocks() throws IOException {
        return matches("```java\n((?s:.*?))```");
    }

    /** What the group of a pattern holds, wherever the README has it. */
    private static List<String> matches(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(README))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** What stands between the markers, without the margin that the code around gives it. */
    private static String region(String name, String source) {
        MatchResult found = Pattern.compile("// README: " + name + "\n(.*?)\\s*// README: end", Pattern.DOTALL)
                .matcher(source)
                .results()
                .findFirst()
                .orElseThrow();
        return found.group(1).stripIndent() + "\n";
    }
}
