package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.QueryBounds;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.extendedjson.DocumentReader;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command sent is equivalent to the request, for every recorded fact of MongoDB in the supported language. */
class TranslationTest {
    private static final String FACTS = "MONGODB_FACTS";
    private static final QueryBounds BOUNDS = new QueryBounds(200, 100_000, 100_000, 32_764, 200, 31, 100_000);

    @Test
    void everySupportedFactIsSentUnchanged() throws Exception {
        String file = System.getenv(FACTS);
        assumeTrue(file != null, FACTS + " does not name a file of MongoDB's recorded answers");
        List<String> differences = new ArrayList<>();
        int facts = 0;
        int sent = 0;
        try (TestWorkspace test = new TestWorkspace(TestServer.inProcess());
                DocumentReader lines =
                        ExtendedJson.readDocuments(Files.newInputStream(Path.of(file)), Limits.DOCUMENT)) {
            while (lines.hasNext()) {
                Document fact = lines.next().document();
                facts++;
                Optional<Document> command = selection(fact).flatMap(selection -> send(test, selection));
                if (command.isPresent()) {
                    sent++;
                    if (!meaning(command.get()).equals(meaning(fact))) {
                        differences.add(fact.get("n") + " asked " + meaning(fact) + " sent " + meaning(command.get()));
                    }
                }
            }
        }
        System.out.printf(
                "Translation: %d facts, %d of them in the language and sent, %d differences%n",
                facts, sent, differences.size());
        assertThat(sent).isPositive();
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: {$gt: 2, $lt: 3}} | {$and: [{a: {$eq: 1}}, {b: {$gt: 2}}, {b: {$lt: 3}}]}",
                "{$and: [{$and: [{a: 1}]}]} | {a: {$eq: 1}}",
                "{a: /x/si} | {a: {$regex: 'x', $options: 'is'}}",
                "{a: {$not: /x/}} | {a: {$not: {$regex: 'x', $options: ''}}}",
                "{a: {$type: 'number'}} | {a: {$type: [1, 19, 'long', 'int']}}",
                "{a: {$bitsAllSet: 5}} | {a: {$bitsAllSet: [2.0, 0, 0]}}",
                "{a: {$exists: 2}, $comment: ''} | {a: {$exists: true}}",
                "{a: {$mod: [4.7, 1]}, b: {$size: 2.0}} | {a: {$mod: [4, 1.0]}, b: {$size: 2}}"
            })
    void equivalentFiltersHaveOneCanonicalForm(String left, String right) {
        assertThat(CanonicalQuery.filter(parse(left))).isEqualTo(CanonicalQuery.filter(parse(right)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1} | {a: 1.0}",
                "{a: {b: 1, c: 2}} | {a: {c: 2, b: 1}}",
                "{a: {$eq: /x/}} | {a: /x/}",
                "{$or: [{a: 1}, {b: 1}]} | {$and: [{a: 1}, {b: 1}]}",
                "{a: {$elemMatch: {$gt: 1}}} | {a: {$gt: 1}}",
                "{a: {$in: [1, 2]}} | {a: {$in: [2, 1]}}",
                "{a: {$not: {$gt: 1, $lt: 3}}} | {a: {$not: {$gt: 1}}}",
                "{} | {a: {$exists: true}}"
            })
    void differentFiltersHaveDifferentCanonicalForms(String left, String right) {
        assertThat(CanonicalQuery.filter(parse(left))).isNotEqualTo(CanonicalQuery.filter(parse(right)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1} | {_id: true, a: 2.0} | true",
                "{a: 0, _id: 1} | {a: 0} | true",
                "{_id: 1} | {} | false",
                "{_id: 0} | {} | false",
                "{a: 1, _id: 0} | {a: 1} | false",
                "{a: 1} | {a: 0} | false"
            })
    void theCanonicalProjectionSaysWhetherIdIsIncluded(String left, String right, boolean same) {
        assertThat(CanonicalQuery.projection(parse(left)).equals(CanonicalQuery.projection(parse(right))))
                .isEqualTo(same);
    }

    /** The selection of a fact, if the language supports it. */
    private static Optional<Selection> selection(Document fact) {
        if (!(fact.get("filter") instanceof Document) || !isWhole(fact.get("skip")) || !isWhole(fact.get("limit"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Selection(
                    Filter.parse(part(fact, "filter"), BOUNDS),
                    Sort.parse(part(fact, "sort"), BOUNDS),
                    Projection.parse(part(fact, "projection"), BOUNDS),
                    number(fact.get("skip")),
                    number(fact.get("limit"))));
        } catch (RefusedException leftOut) {
            return Optional.empty();
        }
    }

    /** The command that the adapter sends, unless it refuses the selection. */
    private static Optional<Document> send(TestWorkspace test, Selection selection) {
        if (!Pushdown.of(selection.filter()).isWhole()) {
            return Optional.empty();
        }
        test.takeCommands();
        try {
            test.workspace().findIntegrations(selection);
        } catch (StoreUnavailableException | RefusedException unknownToThisServer) {
            // only the command sent matters here
        }
        return test.takeCommands().stream()
                .filter(command -> command.getFirstKey().equals("find"))
                .findFirst()
                .map(TranslationTest::view);
    }

    /** Filter, sort, projection and page of a command or a fact, in canonical form. */
    private static Document meaning(Document asked) {
        return document(
                "filter",
                CanonicalQuery.filter(part(asked, "filter")),
                "sort",
                CanonicalQuery.sort(part(asked, "sort")),
                "projection",
                CanonicalQuery.projection(part(asked, "projection")),
                "skip",
                new Int64(number(asked.get("skip"))),
                "limit",
                new Int64(number(asked.get("limit"))));
    }

    private static Document part(Document asked, String name) {
        return asked.get(name) instanceof Document part ? part : Document.EMPTY;
    }

    /** Whether it is missing, or a whole number from 0 of any type. */
    private static boolean isWhole(Value value) {
        return value == null
                || value instanceof NumberValue number && number.toWholeNumber().orElse(-1) >= 0;
    }

    private static long number(Value value) {
        return value == null ? 0 : CanonicalQuery.whole(value);
    }

    private static Document parse(String json) {
        return view(BsonDocument.parse(json));
    }

    private static Document view(BsonDocument document) {
        return new BsonDocumentView(
                new RawBsonDocument(document, new BsonDocumentCodec())
                        .getByteBuffer()
                        .asNIO()
                        .array(),
                0);
    }
}
