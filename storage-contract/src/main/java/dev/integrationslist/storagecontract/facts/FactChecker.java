package dev.integrationslist.storagecontract.facts;

import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import dev.integrationslist.storagecontract.facts.FactResult.Outcome;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Deviation;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import dev.integrationslist.storagecontract.results.Deviations;
import dev.integrationslist.storagecontract.results.StoreResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A check of a store against MongoDB's recorded answers.
 *
 * <p>A fact is met if the store returns the recorded documents, with the same number types and in the recorded order if there
 * is one, or refuses what MongoDB refused. A fact that uses syntax outside the language must be refused by the name of that
 * syntax, whether MongoDB answered or not; {@link UnsupportedSyntax} finds it without the parser. Any other answer is wrong,
 * unless a known deviation of the store covers it.
 *
 * <p>The file has one fact per line, in Extended JSON: {@code n}, {@code area}, {@code docs}, {@code filter}, optionally
 * {@code sort}, {@code projection}, {@code skip} and {@code limit}; and {@code expect} with {@code ordered}, or
 * {@code count}, or {@code error}.
 */
public final class FactChecker {
    /**
     * Error codes that are not about a query: 73, an invalid collection name, and 7472500, a sort that contradicts an index
     * hint. The port of a store can express neither.
     */
    private static final Set<Integer> NOT_ABOUT_QUERIES = Set.of(73, 7472500);

    private final StoreUnderTest stores;
    private final Deviations known;

    private FactChecker(StoreUnderTest stores) {
        this.stores = stores;
        this.known = Deviations.of(stores);
    }

    /** The results of all facts of a file. */
    public static final class Report {
        private final List<FactResult> results;
        private final Map<Deviation, Long> met;

        private Report(List<FactResult> results, Map<Deviation, Long> met) {
            this.results = List.copyOf(results);
            this.met = met;
        }

        /** The number of facts, of each outcome, and of the known deviations met. */
        public String summary() {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            results.forEach(result -> counts.merge(result.outcome(), 1, Integer::sum));
            StringBuilder text = new StringBuilder(results.size() + " facts:");
            String separator = " ";
            for (Outcome outcome : Outcome.values()) {
                text.append(separator)
                        .append(counts.getOrDefault(outcome, 0))
                        .append(' ')
                        .append(outcome);
                separator = ", ";
            }
            return text.append(Deviations.text(met)).toString();
        }

        /** The number of facts. */
        public int facts() {
            return results.size();
        }

        /** The wrong results in full, with the store's answers. */
        public List<String> wrong() {
            return results.stream()
                    .filter(result -> result.outcome() == Outcome.WRONG)
                    .map(FactResult::toString)
                    .toList();
        }
    }

    /** Checks a store against every fact of a file. */
    public static Report check(Path facts, StoreUnderTest stores) throws IOException {
        FactChecker checker = new FactChecker(stores);
        List<FactResult> results = Fact.read(facts).stream().map(checker::check).toList();
        return new Report(results, checker.known.met());
    }

    private FactResult check(Fact fact) {
        if (isNotExpressible(fact)) {
            return new FactResult(fact, Outcome.NOT_EXPRESSIBLE, "not asked");
        }
        Optional<String> unsupported = UnsupportedSyntax.in(fact);
        try {
            Question question = question(fact);
            return ofAnswer(fact, question, unsupported.isPresent());
        } catch (RefusedException refused) {
            return new FactResult(
                    fact,
                    ofRefusal(fact, unsupported.orElse(null), refused.refusal().message()),
                    refused.refusal().message());
        }
    }

    private FactResult ofAnswer(Fact fact, Question question, boolean unsupported) {
        Selection selection = question.selection();
        if (!unsupported && known.forbid(new Case(fact.documents(), question))) {
            return new FactResult(fact, Outcome.NOT_CHECKED, "not asked");
        }
        String answered;
        try {
            Slice slice = stores.storeOf(fact.documents()).findIntegrations(selection);
            if (!unsupported && meets(slice, fact)) {
                return new FactResult(fact, Outcome.MET, text(slice));
            }
            answered = text(slice);
        } catch (RefusedException refused) {
            throw refused;
        } catch (RuntimeException failure) {
            answered = failure.toString();
        }
        boolean excused = !unsupported && isExcused(fact, question);
        return new FactResult(fact, excused ? Outcome.NOT_CHECKED : Outcome.WRONG, answered);
    }

    private boolean isExcused(Fact fact, Question question) {
        Case asked = new Case(fact.documents(), question);
        boolean plain = question.equals(Question.which(question.filter()));
        return (plain && fact.expectation() instanceof Fact.Found found
                        ? known.cover(stores, asked, found.documents()::contains)
                        : known.cover(asked))
                .isPresent();
    }

    /**
     * Whether the recorded answer is about something that the port cannot express: an error that is not about a query, or a
     * count of all documents that differs from their number, since it counted another collection.
     */
    private static boolean isNotExpressible(Fact fact) {
        if (fact.expectation() instanceof Fact.Failed failed) {
            return NOT_ABOUT_QUERIES.contains(failed.code());
        }
        return fact.expectation() instanceof Fact.Counted counted
                && fact.filter().equals(Document.EMPTY)
                && fact.skip() == null
                && fact.limit() == null
                && counted.count() != fact.documents().size();
    }

    private static Outcome ofRefusal(Fact fact, @Nullable String unsupported, String message) {
        if (unsupported != null && message.contains(unsupported)) {
            return Outcome.REFUSED;
        }
        return fact.expectation() instanceof Fact.Failed ? Outcome.MET : Outcome.WRONG;
    }

    private static boolean meets(Slice slice, Fact fact) {
        if (fact.expectation() instanceof Fact.Found found) {
            return found.ordered()
                    ? slice.documents().equals(found.documents())
                    : StoreResult.bag(slice.documents()).equals(StoreResult.bag(found.documents()));
        }
        return fact.expectation() instanceof Fact.Counted counted
                && slice.documents().size() == counted.count();
    }

    private static Question question(Fact fact) {
        return new Question(
                document(fact.filter(), ErrorCode.INVALID_FILTER),
                document(fact.sort(), ErrorCode.INVALID_SORT),
                document(fact.projection(), ErrorCode.INVALID_PROJECTION),
                wholeNumber(fact.skip(), "skip"),
                wholeNumber(fact.limit(), "limit"));
    }

    /** A refusal by the parameter's type, before any parser. */
    private static Document document(@Nullable Value value, ErrorCode code) {
        if (value == null) {
            return Document.EMPTY;
        }
        if (!(value instanceof Document document)) {
            throw new RefusedException(code, "", "it is not a document", "write {}");
        }
        return document;
    }

    private static long wholeNumber(@Nullable Value value, String parameter) {
        if (value == null) {
            return 0;
        }
        return UnsupportedSyntax.wholeNumber(value)
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.INVALID_PARAMETER, parameter, "it is not a whole number of at least 0", "write 0"));
    }

    private static String text(Slice slice) {
        return ExtendedJson.write(Array.of(slice.documents()), Form.CANONICAL);
    }
}
