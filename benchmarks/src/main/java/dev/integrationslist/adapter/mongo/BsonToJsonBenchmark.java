package dev.integrationslist.adapter.mongo;

import dev.integrationslist.benchmarks.Integrations;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.extendedjson.ResponseWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds a document, from the bytes of a reply to the bytes of a response: as this server does it, from documents in the
 * heap, and as the driver does it. It is in the package of the views, which nothing else is to see.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BsonToJsonBenchmark {
    private static final int DOCUMENTS = 50;
    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private final List<Document> heap = Integrations.generate(DOCUMENTS);
    private final List<RawBsonDocument> raw =
            heap.stream().map(DocumentCodec::argument).toList();
    private final List<Document> views = raw.stream()
            .<Document>map(
                    document -> new BsonDocumentView(document.getByteBuffer().array(), 0))
            .toList();

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public void fromBson() {
        write(views);
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public void fromHeap() {
        write(heap);
    }

    private static void write(List<Document> documents) {
        ResponseWriter json = new ResponseWriter(OutputStream.nullOutputStream());
        documents.forEach(json::value);
        json.flush();
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public int driver() {
        return raw.stream()
                .mapToInt(document -> document.toJson(RELAXED).length())
                .sum();
    }
}
