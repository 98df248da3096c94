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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for readers, held to the code that the build compiles and runs. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int README_WORDS = 900;

    private static final String MATCHING = """
            {"_id": "matching", "type": "webhook-outgoing", "username": "rocket.cat", "enabled": false,
            "channel": ["#dev", "#general"],
            "urls": ["https://a.example/", "http://b.example/"], "scriptEnabled": true, "scriptError": {"name": "E"},
            "_createdBy": {"username": "graywolf336"}, "_createdAt": {"$date": "2017-01-05T23:59:59.999Z"},
            "_updatedAt": {"$date": "2017-01-07T00:00:00Z"}}""";

    private static final String OTHER = """
            {"_id": "other", "type": "webhook-outgoing", "username": "jira.bot", "enabled": true, "channel": ["#dev"],
            "event": "sendMessage", "token": "t",
            "urls": ["https://a.example/"], "scriptEnabled": false, "scriptError": null,
            "_createdBy": {"username": "jira.bot"}, "_createdAt": {"$date": "2017-01-06T00:00:00Z"},
            "_updatedAt": {"$date": "2017-01-06T00:00:00Z"}}""";

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void javaOnAPageIsCompiledByTheBuild(Path page) throws IOException {
        assertThat(regions()).containsAll(matches(page, "```java\n((?s:.*?))```"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void relativeLinksResolve(Path page) throws IOException {
        for (String link : matches(page, "\\]\\(([^)\\s]+)\\)")) {
            if (!link.contains("://")) {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
                assertThat(target).as("%s in %s", link, page).exists();
                assertThat(parts.length == 1 || anchors(target).contains(parts[1]))
                        .as("%s in %s", link, page)
                        .isTrue();
            }
        }
    }

    @Test
    void readmeIsShort() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md")).split("\\s+")).hasSizeLessThanOrEqualTo(README_WORDS);
    }

    @Test
    void eachQuestionFindsTheMatchingDocumentAlone() throws IOException {
        MemoryWorkspace workspace =
                MemoryWorkspace.of(List.of(ExtendedJson.readDocument(MATCHING), ExtendedJson.readDocument(OTHER)));
        List<String> queries = matches(ROOT.resolve("docs/query-language.md"), "\\? \\| `(\\{.*})` \\|");
        assertThat(queries).hasSizeGreaterThan(8).allSatisfy(query -> {
            Filter filter = Filter.parse(ExtendedJson.readDocument(query));
            Selection selection = new Selection(filter, Sort.NONE, Projection.EVERYTHING, 0, 0);
            assertThat(workspace.findIntegrations(selection).documents())
                    .extracting(document -> document.get("_id"))
                    .containsExactly(new StringValue("matching"));
        });
    }

    @Test
    void versionMatchesThePom() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>"));
        for (Path page : pages()) {
            assertThat(matches(page, "(<version>.*)</version>"))
                    .allSatisfy(shown -> assertThat(shown).isEqualTo(version));
        }
    }

    private static List<String> matches(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The anchors of a page's headings, as GitHub makes them. */
    private static Set<String> anchors(Path page) throws IOException {
        return matches(page, "(?m)^#+ (.*)$").stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The regions of this module's sources that the markers name, without their indentation. */
    private static List<String> regions() throws IOException {
        List<String> regions = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                matches(source, "// docs: \\w[\\w ]*\n((?s:.*?))\\s*// docs: end")
                        .forEach(region -> regions.add(region.stripIndent() + "\n"));
            }
        }
        return regions;
    }
}
