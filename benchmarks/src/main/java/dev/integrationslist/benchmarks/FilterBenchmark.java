package dev.integrationslist.benchmarks;

import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds a document: a filter compiled once and asked of every document in the memory store, beside a predicate written
 * by hand for the same question. The store counts the documents that pass and lists none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FilterBenchmark {
    private static final int DOCUMENTS = 10_000;

    @Param
    public Question question = Question.EQUALITY;

    private List<Document> documents = List.of();
    private MemoryWorkspace workspace = MemoryWorkspace.of(documents);
    private Selection selection = counting(Filter.EVERYTHING);
    private Predicate<Document> byHand = document -> true;

    @Setup(Level.Trial)
    public void prepare() {
        documents = Integrations.generate(DOCUMENTS);
        workspace = MemoryWorkspace.of(documents);
        selection = counting(question.filter());
        byHand = question.byHand();
        if (filter() != handWritten()) {
            throw new IllegalStateException(question + ": the two predicates disagree");
        }
    }

    private static Selection counting(Filter filter) {
        return new Selection(filter, Sort.NONE, Projection.EVERYTHING, Integer.MAX_VALUE, 1);
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public long filter() {
        return workspace.findIntegrations(selection).total();
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public long handWritten() {
        long total = 0;
        for (Document document : documents) {
            if (byHand.test(document)) {
                total++;
            }
        }
        return total;
    }
}
