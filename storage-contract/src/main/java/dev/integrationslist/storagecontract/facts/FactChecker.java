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
 * Holds a store to MongoDB's recorded answers.
 *
 * <p>A fact is met where the store gives the recorded documents, with the types of their numbers, in order where that was
 * recorded; or refuses what MongoDB refused. A fact that uses what the language leaves out must be refused by its name,
 * whatever MongoDB did; {@link UnsupportedSyntax} decides that without the parser. Everything else is wrong; there are no exceptions but
 * the store's own known deviations.
 *
 * <p>The file has a fact a line, in Extended JSON: {@code n}, {@code area}, {@code docs}, {@code filter}, perhaps
 * {@code sort}, {@code projection}, {@code skip} and {@code limit}; and {@code expect} with {@code ordered}, or
 * {@code count}, or {@code error}.
 */
public final class FactChecker {
    /**
     * Refusals that are not about a query: 73, an invalid collection name, and 7472500, a sort that contradicts the hint of
     * an index. Neither can be said through the port of a store.
     */
    private static final Set<Integer> NOT_ABOUT_QUERIES = Set.of(73, 7472500);

    private final StoreUnderTest stores;
    private final Deviations known;

    private FactChecker(StoreUnderTest stores) {
        this.stores = stores;
        this.known = Deviations.of(stores);
    }

    /** What came of all facts of a file. */
    public static final class Report {
        private final List<FactResult> verdicts;
        private final Map<Deviation, Long> met;

        private Report(List<FactResult> verdicts, Map<Deviation, Long> met) {
            this.verdicts = List.copyOf(verdicts);
            this.met = met;
        }

        /** The count of each outcome, of the facts, and of the known deviations that were met. */
        public String summary() {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            verdicts.forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
            StringBuilder text = new StringBuilder(verdicts.size() + " facts:");
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

        /** How many facts there are. */
        public int facts() {
            return verdicts.size();
        }

        /** The wrong ones in full, with what the store answered. */
        public List<String> wrong() {
            return verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Outcome.WRONG)
                    .map(FactResult::toString)
                    .toList();
        }
    }

    /** Judges a store by every fact of a file. */
    public static Report judge(Path facts, StoreUnderTest stores) throws IOException {
        FactChecker judge = new FactChecker(stores);
        List<FactResult> verdicts = Fact.read(facts).stream().map(judge::judge).toList();
        return new Report(verdicts, judge.known.met());
    }

    private FactResult judge(Fact fact) {
        if (isOfSomethingElse(fact)) {
            return new FactResult(fact, Outcome.NOT_EXPRESSIBLE, "nothing, since it was not asked");
        }
        Optional<String> leftOut = UnsupportedSyntax.in(fact);
        try {
            Question question = question(fact);
            return ofAnswer(fact, question, leftOut.isPresent());
        } catch (RefusedException refused) {
            return new FactResult(
                    fact, ofRefusal(fact, leftOut.orElse(null), refused.getMessage()), refused.getMessage());
        }
    }

    private FactResult ofAnswer(Fact fact, Question question, boolean leftOut) {
        Selection selection = question.selection();
        if (!leftOut && known.forbid(new Case(fact.documents(), question))) {
            return new FactResult(fact, Outcome.NOT_CHECKED, "nothing, since it cannot be asked");
        }
        String answered;
        try {
            Slice slice = stores.storeOf(fact.documents()).findIntegrations(selection);
            if (!leftOut && meets(slice, fact)) {
                return new FactResult(fact, Outcome.MET, text(slice));
            }
            answered = text(slice);
        } catch (RefusedException refused) {
            throw refused;
        } catch (RuntimeException failure) {
            answered = failure.toString();
        }
        boolean excused = !leftOut && isExcused(fact, question);
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
     * Whether the answer is of something that the fact does not record. Besides a refusal that is not about queries this can
     * only be a count of everything which is not the number of the documents: it counted another collection.
     */
    private static boolean isOfSomethingElse(Fact fact) {
        if (fact.expectation() instanceof Fact.Failed failed) {
            return NOT_ABOUT_QUERIES.contains(failed.code());
        }
        return fact.expectation() instanceof Fact.Counted counted
                && fact.filter().equals(Document.EMPTY)
                && fact.skip() == null
                && fact.limit() == null
                && counted.count() != fact.documents().size();
    }

    private static Outcome ofRefusal(Fact fact, @Nullable String leftOut, String message) {
        if (leftOut != null && message.contains(leftOut)) {
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
                document(fact.filter(), ErrorCode.INVALID_QUERY, "query"),
                document(fact.sort(), ErrorCode.INVALID_SORT, "sort"),
                document(fact.projection(), ErrorCode.INVALID_FIELDS, "fields"),
                wholeNumber(fact.skip(), "skip"),
                wholeNumber(fact.limit(), "limit"));
    }

    /** What the type of a parameter refuses, before any parser sees it. */
    private static Document document(@Nullable Value value, ErrorCode code, String parameter) {
        if (value == null) {
            return Document.EMPTY;
        }
        if (!(value instanceof Document document)) {
            throw new RefusedException(code, parameter, "it is no document", "write {}");
        }
        return document;
    }

    private static long wholeNumber(@Nullable Value value, String parameter) {
        if (value == null) {
            return 0;
        }
        return UnsupportedSyntax.wholeNumber(value)
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.INVALID_PARAMETER, parameter, "it is no whole number from 0 on", "write 0"));
    }

    private static String text(Slice slice) {
        return ExtendedJson.write(Array.of(slice.documents()), Form.CANONICAL);
    }
}
