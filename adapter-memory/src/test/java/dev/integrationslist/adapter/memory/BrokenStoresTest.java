package dev.integrationslist.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.LogicalFilter;
import dev.integrationslist.domain.query.LogicalOperator;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.storagecontract.StoreComparison;
import dev.integrationslist.storagecontract.StoreLawsContract;
import dev.integrationslist.storagecontract.StoreScaleContract;
import dev.integrationslist.storagecontract.StoreSemanticsContract;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Deviation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/** Integration stores with one defect each, which the contract detects. */
class BrokenStoresTest {
    /** A store that alters the selection before it answers. */
    private record Broken(UnaryOperator<Selection> change, List<Deviation> knownDeviations)
            implements StoreLawsContract, StoreSemanticsContract {
        Broken(UnaryOperator<Selection> change) {
            this(change, List.of());
        }

        @Override
        public IntegrationStore storeOf(List<Document> documents) {
            MemoryWorkspace store = MemoryWorkspace.of(documents);
            return (selection, budget) -> store.findIntegrations(change.apply(selection), budget);
        }
    }

    private static final Selection EVERYTHING =
            new Selection(Filter.EVERYTHING, Sort.NONE, Projection.EVERYTHING, 0, 0);

    private static Selection with(Selection asked, Filter filter, Sort sort, Projection projection, long offset) {
        return new Selection(filter, sort, projection, offset, asked.limit());
    }

    private static Selection negationsLost(Selection asked) {
        Filter filter = asked.filter() instanceof LogicalFilter nor && nor.operator() == LogicalOperator.NOR
                ? nor.filters().get(0)
                : asked.filter();
        return with(asked, filter, asked.sort(), asked.projection(), asked.offset());
    }

    private static Selection unsorted(Selection asked) {
        return with(asked, asked.filter(), Sort.NONE, asked.projection(), asked.offset());
    }

    private static Selection offByOne(Selection asked) {
        long offset = Math.max(0, asked.offset() - 1);
        return with(asked, asked.filter(), asked.sort(), asked.projection(), offset);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                law("De Morgan", BrokenStoresTest::negationsLost, StoreLawsContract::negationObeysDeMorgan),
                law("$nin", BrokenStoresTest::negationsLost, StoreLawsContract::ninIsTheComplementOfIn),
                law(
                        "the sort",
                        BrokenStoresTest::unsorted,
                        StoreLawsContract::sortIsATotalOrderThatAgreesWithComparison),
                law("pages", BrokenStoresTest::offByOne, StoreLawsContract::pagesConcatenateToTheWholeList));
    }

    private static Arguments law(String name, UnaryOperator<Selection> change, Consumer<StoreLawsContract> law) {
        return Arguments.of(name, change, law);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void brokenStoreBreaksALaw(String name, UnaryOperator<Selection> change, Consumer<StoreLawsContract> law) {
        assertThatThrownBy(() -> law.accept(new Broken(change)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed")
                .hasMessageContaining("documents:");
    }

    @Test
    void refusalCausedByANonMatchingDocumentBreaksALaw() {
        StoreLawsContract refusing = documents -> {
            MemoryWorkspace store = MemoryWorkspace.of(documents);
            return (selection, budget) -> {
                store.findIntegrations(with(selection, Filter.EVERYTHING, selection.sort(), selection.projection(), 0));
                return store.findIntegrations(selection, budget);
            };
        };
        assertThatThrownBy(refusing::nonMatchingDocumentsDoNotAffectTheResult)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("documents:", "filter: ", "among all: refused: ");
    }

    @Test
    void failureIsReportedWithItsQuestion() {
        StoreLawsContract failing = documents -> (selection, budget) -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(failing::ninIsTheComplementOfIn)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("filter: ", "failed: java.lang.IllegalStateException: broken")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void lawThatIsBrokenOnceIsReportedWithItsQuestions() {
        AtomicInteger questions = new AtomicInteger();
        StoreLawsContract flaky = documents -> {
            MemoryWorkspace store = MemoryWorkspace.of(documents);
            return (selection, budget) -> {
                if (questions.incrementAndGet() == 5) {
                    throw new IllegalStateException("connection reset");
                }
                return store.findIntegrations(selection, budget);
            };
        };
        assertThatThrownBy(flaky::ninIsTheComplementOfIn)
                .hasMessageContainingAll("broken once", "documents:", "filter: ", "failed: ", "connection reset");
    }

    @Test
    void differenceThatIsNotRepeatedIsReportedWithBothAnswers() {
        AtomicInteger questions = new AtomicInteger();
        StoreComparison.Report report = StoreComparison.run(6, 2_000, MemoryWorkspace::of, documents -> {
            MemoryWorkspace store = MemoryWorkspace.of(documents);
            return (selection, budget) -> {
                if (questions.incrementAndGet() == 5) {
                    throw new IllegalStateException("connection reset");
                }
                return store.findIntegrations(selection, budget);
            };
        });
        assertThat(report.differences())
                .singleElement(STRING)
                .contains("differs once", "documents:", "filter: ", "left:  ", "right: failed: ", "connection reset");
    }

    @Test
    void documentThatCannotBeStoredIsReportedAndLeftOut() {
        StoreComparison.Report report = StoreComparison.run(7, 2_000, MemoryWorkspace::of, documents -> {
            if (documents.stream().anyMatch(document -> document.get("c") instanceof NullValue)) {
                throw new IllegalStateException("insert failed");
            }
            return MemoryWorkspace.of(documents);
        });
        assertThat(report.evaluations()).isPositive();
        assertThat(report.differences())
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference)
                        .containsPattern("documents:\n  \\{[^\n]*\"c\":null")
                        .contains("seed 7", "cannot be stored", "insert failed"));
    }

    @Test
    void truncatedListIsDetected() {
        StoreScaleContract cutting = documents -> {
            MemoryWorkspace store = MemoryWorkspace.of(documents);
            return (asked, budget) -> store.findIntegrations(new Selection(
                    asked.filter(), asked.sort(), asked.projection(), asked.offset(), asked.limit() == 0 ? 101 : 0));
        };
        assertThatThrownBy(cutting::longListIsSortedCountedAndComplete)
                .hasMessageContainingAll("limit: 0", "<1500>", "<101>");
    }

    @Test
    void answerToAnotherThreadIsDetected() {
        StoreScaleContract mixing = documents -> {
            MemoryWorkspace store = MemoryWorkspace.of(documents);
            AtomicReference<Map.Entry<Thread, Selection>> last =
                    new AtomicReference<>(Map.entry(Thread.currentThread(), EVERYTHING));
            return (asked, budget) -> {
                Map.Entry<Thread, Selection> before = last.getAndSet(Map.entry(Thread.currentThread(), asked));
                return store.findIntegrations(before.getKey() == Thread.currentThread() ? asked : before.getValue());
            };
        };
        assertThatThrownBy(mixing::concurrentQuestionsAreAnsweredAsAlone)
                .hasMessageContainingAll("documents:", "filter: ", "alone: ", "while others ask: ");
    }

    @Test
    void failedNamedCaseIsPrinted() {
        assertThat(outcomes(new Broken(BrokenStoresTest::negationsLost)))
                .filteredOn(outcome -> outcome.startsWith("failed"))
                .isNotEmpty()
                .allSatisfy(failed ->
                        assertThat(failed).contains("documents:\n  {", "filter: {", "expected: ", "answered: "));
    }

    @Test
    void unsortedResultMayHaveAnyOrder() {
        StoreSemanticsContract backwards = documents -> {
            List<Document> reversed = new ArrayList<>(documents);
            Collections.reverse(reversed);
            return MemoryWorkspace.of(reversed);
        };
        assertThat(outcomes(backwards)).containsOnly("passed");
    }

    @Test
    void differenceIsShrunkToOneDocumentAndPrinted() {
        StoreComparison.Report report = StoreComparison.run(
                1, 100_000, MemoryWorkspace::of, new Broken(BrokenStoresTest::negationsLost)::storeOf);
        assertThat(report.differences())
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference)
                        .contains("seed 1", "filter: {\"$nor\":[", "left:", "right:")
                        .containsPattern("documents:\n  \\{[^\n]*}\nfilter: ")
                        .hasSizeLessThan(1_000));
    }

    private static Broken knownToLoseNegations(Predicate<Case> covers) {
        return new Broken(BrokenStoresTest::negationsLost, List.of(new Deviation("loses negations", covers)));
    }

    private static boolean isNegation(Case asked) {
        return !asked.documents().isEmpty() && asked.question().filter().get("$nor") != null;
    }

    @Test
    void knownDeviationIsCountedAndNotReported() {
        StoreComparison.Report report =
                StoreComparison.run(3, 20_000, MemoryWorkspace::of, knownToLoseNegations(BrokenStoresTest::isNegation));
        assertThat(report.differences()).isEmpty();
        assertThat(report.deviations().values())
                .allSatisfy(met -> assertThat(met).isPositive());
        assertThat(report.summary()).contains("loses negations");
    }

    @Test
    void knownDeviationHidesNoOtherDifference() {
        Broken broken = knownToLoseNegations(asked -> isNegation(asked)
                && asked.documents().size() == 1
                && asked.documents().get(0).get("c") == null);
        assertThat(StoreComparison.run(4, 100_000, MemoryWorkspace::of, broken).differences())
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference).containsPattern("documents:\n .*\"c\":"));
    }

    @Test
    void knownDeviationsCoveringEverythingAreRefused() {
        assertThatThrownBy(
                        () -> StoreComparison.run(5, 20_000, MemoryWorkspace::of, knownToLoseNegations(asked -> true)))
                .hasMessageContaining("cover nearly everything");
    }

    @Test
    void knownDeviationSkipsLawsAndNamedCases() {
        Broken broken = knownToLoseNegations(BrokenStoresTest::isNegation);
        assertThatCode(broken::negationObeysDeMorgan).doesNotThrowAnyException();
        assertThat(outcomes(broken))
                .contains("skipped: not checked here: loses negations")
                .noneMatch(outcome -> outcome.startsWith("failed"));
    }

    private static Set<String> outcomes(StoreSemanticsContract contract) {
        return contract.semantics()
                .flatMap(DynamicContainer::getChildren)
                .map(test -> outcome((DynamicTest) test))
                .collect(Collectors.toSet());
    }

    private static String outcome(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "passed";
        } catch (TestAbortedException aborted) {
            return "skipped: " + aborted.getMessage();
        } catch (Throwable failed) {
            return "failed: " + failed.getMessage();
        }
    }

    @Test
    void storeAgreesWithItself() {
        StoreComparison.Report report = StoreComparison.run(2, 20_000, MemoryWorkspace::of, MemoryWorkspace::of);
        assertThat(report.differences()).isEmpty();
        assertThat(report.evaluations()).isGreaterThanOrEqualTo(20_000);
    }
}
