package dev.integrationslist.storagecontract.generators;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import dev.integrationslist.queryengine.CompiledFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The query engine evaluates random schemas as others do: an oracle of the manual, and networknt's validator for what draft 4
 * and MongoDB share. {@code -Dopinion.cases=500000} sets the number of evaluations, {@code -Dopinion.seed=} repeats a run.
 */
class SchemaOpinionTest {
    private static final int DOCUMENTS = 20;
    private static final SchemaRegistry VALIDATORS = SchemaRegistry.withDefaultDialect(Dialects.getDraft4());

    @Test
    void theEngineEvaluatesSchemasAsTheManualSays() {
        compare(
                "the manual's oracle",
                schema -> document -> SchemaOracle.meets(schema, document),
                any -> true,
                any -> true);
    }

    @Test
    void theEngineEvaluatesSchemasAsDraft4Says() {
        compare(
                "networknt's validator",
                SchemaOpinionTest::validator,
                JsonValues::isJson,
                schema -> JsonValues.isJson(schema) && !json(schema).contains("\"bsonType\""));
    }

    private static Predicate<Document> validator(Document schema) {
        Schema validator = VALIDATORS.getSchema(JsonValues.node(schema));
        return document -> validator.validate(JsonValues.node(document)).isEmpty();
    }

    private static void compare(
            String opinion,
            Function<Document, Predicate<Document>> other,
            Predicate<Document> documents,
            Predicate<Document> schemas) {
        long cases = Long.getLong("opinion.cases", 20_000);
        long seed = Long.getLong("opinion.seed", new Random().nextLong());
        System.out.printf("$jsonSchema beside %s: -Dopinion.cases=%d -Dopinion.seed=%d%n", opinion, cases, seed);
        Random random = new Random(seed);
        SchemaGenerator generator = new SchemaGenerator(random, new ValueGenerator(random));
        CaseGenerator asked = new CaseGenerator(seed);
        List<String> differences = new ArrayList<>();
        long evaluations = 0;
        long met = 0;
        while (evaluations < cases && differences.size() < 5) {
            Document schema = generator.ofDocument(2);
            if (!schemas.test(schema)) {
                continue;
            }
            CompiledFilter filter = CompiledFilter.compile(Filter.parse(Document.of("$jsonSchema", schema)));
            Predicate<Document> opposite = other.apply(schema);
            for (Document document : asked.documents(DOCUMENTS)) {
                if (documents.test(document)) {
                    evaluations++;
                    boolean meets = filter.test(document);
                    met += meets ? 1 : 0;
                    if (meets != opposite.test(document)) {
                        differences.add("%s is %s to the engine: %s".formatted(json(document), meets, json(schema)));
                    }
                }
            }
        }
        System.out.printf(
                "$jsonSchema beside %s: %d evaluations, %d met, %d differences%n",
                opinion, evaluations, met, differences.size());
        assertThat(differences).as("seed %d", seed).isEmpty();
    }

    private static String json(Value value) {
        return ExtendedJson.write(value, Form.CANONICAL);
    }
}
