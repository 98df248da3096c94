package dev.integrationslist.storagecontract;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.storagecontract.harness.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * A case of a resource such as {@code semantics.txt}, which describes its format at the top.
 *
 * @param section its heading
 * @param lines its lines, the question first
 */
record NamedCase(String section, String name, List<Line> lines) {
    /** A keyword and the text after it. */
    record Line(String word, String text) {
        Document document() {
            return ExtendedJson.readDocument(text);
        }
    }

    /** A test for each case of a resource, grouped by heading. */
    static Stream<DynamicContainer> tests(String resource, Consumer<NamedCase> test) {
        Map<String, List<DynamicTest>> sections = new LinkedHashMap<>();
        for (NamedCase named : all(resource)) {
            sections.computeIfAbsent(named.section(), section -> new ArrayList<>())
                    .add(DynamicTest.dynamicTest(named.name(), () -> test.accept(named)));
        }
        return sections.entrySet().stream()
                .map(section -> DynamicContainer.dynamicContainer(section.getKey(), section.getValue()));
    }

    /** All cases, in the order of the resource. */
    static List<NamedCase> all(String resource) {
        try (InputStream file = Objects.requireNonNull(NamedCase.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return read(reader.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<NamedCase> read(List<String> lines) {
        List<NamedCase> cases = new ArrayList<>();
        String section = "";
        for (String line : lines) {
            if (line.startsWith("# ")) {
                section = line.substring(2);
            } else if (line.startsWith("- ")) {
                cases.add(new NamedCase(section, line.substring(2), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith(";")) {
                String[] parts = line.split(" ", 2);
                cases.get(cases.size() - 1).lines.add(new Line(parts[0], parts[1]));
            }
        }
        return cases;
    }

    /** Its heading and name, which identify it. */
    String title() {
        return section + ": " + name;
    }

    /** The part of a query under test: {@code filter}, {@code sort} or {@code fields}. */
    String kind() {
        return lines.get(0).word();
    }

    /** The question, which may be invalid. */
    Question question() {
        Document asked = lines.get(0).document();
        return new Question(
                kind().equals("filter") ? asked : Document.EMPTY,
                kind().equals("sort") ? asked : Document.EMPTY,
                kind().equals("fields") ? asked : Document.EMPTY,
                0,
                0);
    }

    /** Whether a stored document is expected to match the filter. */
    boolean passes(Document document) {
        List<Line> lines = lines("yes", "no");
        return lines.get(stored(lines).indexOf(document)).word().equals("yes");
    }

    /** The lines with one of these keywords. */
    List<Line> lines(String... words) {
        return lines.stream()
                .filter(line -> List.of(words).contains(line.word()))
                .toList();
    }

    /** The documents of these lines. A document without an _id gets its index. */
    static List<Document> stored(List<Line> lines) {
        List<Document> documents = new ArrayList<>();
        for (Line line : lines) {
            Document document = line.document();
            List<Field> fields = new ArrayList<>();
            if (document.get("_id") == null) {
                fields.add(new Field("_id", new Int32(documents.size())));
            }
            document.forEach(fields::add);
            documents.add(Document.of(fields));
        }
        return documents;
    }
}
