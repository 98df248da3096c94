package dev.integrationslist.storagecontract.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.QueryBounds;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import dev.integrationslist.queryengine.CompiledFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The query engine evaluates random expressions as an oracle of the manual does: {@code -Dopinion.cases=500000} sets the number
 * of evaluations, {@code -Dopinion.seed=} repeats a run.
 */
class ExpressionOpinionTest {
    private static final int DOCUMENTS = 10;
    private static final int DEPTH = 3;
    private static final QueryBounds BOUNDS = new QueryBounds(100, 10_000, 500, 500, 20, 16, 100);

    @Test
    void theEngineEvaluatesExpressionsAsTheManualSays() {
        long cases = Long.getLong("opinion.cases", 20_000);
        long seed = Long.getLong("opinion.seed", new Random().nextLong());
        System.out.printf("$expr beside the manual's oracle: -Dopinion.cases=%d -Dopinion.seed=%d%n", cases, seed);
        Random random = new Random(seed);
        ExpressionGenerator generator = new ExpressionGenerator(random, new ValueGenerator(random));
        CaseGenerator asked = new CaseGenerator(seed);
        List<String> differences = new ArrayList<>();
        long evaluations = 0;
        long failures = 0;
        while (evaluations < cases && differences.size() < 5) {
            Value expression = generator.condition(DEPTH);
            for (Document document : asked.documents(DOCUMENTS)) {
                evaluations++;
                Condition condition = Condition.of(expression, document);
                failures += condition.fails ? 1 : 0;
                if (matches(condition.expression, document) == condition.fails) {
                    differences.add("%s is not %s of %s"
                            .formatted(json(condition.expression), !condition.fails, json(document)));
                    break;
                }
            }
        }
        System.out.printf(
                "$expr beside the manual's oracle: %d evaluations, %d of them errors, %d differences%n",
                evaluations, failures, differences.size());
        assertThat(differences).as("seed %d", seed).isEmpty();
    }

    /** That an expression has the value and the type that the oracle says; or what is true unless it fails. */
    private record Condition(Value expression, boolean fails) {
        static Condition of(Value expression, Document document) {
            Document type = Document.of("$type", expression);
            try {
                Value value = new ExpressionOracle(document).evaluate(expression);
                Value sameType = equal(
                        type,
                        new StringValue(value == null ? "missing" : value.type().alias()));
                return new Condition(
                        value == null
                                ? sameType
                                : Document.of(
                                        "$and", Array.of(sameType, equal(expression, Document.of("$literal", value)))),
                        false);
            } catch (ExpressionOracle.Failure failure) {
                return new Condition(equal(type, type), true);
            }
        }

        private static Document equal(Value left, Value right) {
            return Document.of("$eq", Array.of(left, right));
        }
    }

    private static boolean matches(Value condition, Document document) {
        return CompiledFilter.compile(Filter.parse(Document.of("$expr", condition), BOUNDS))
                .test(document);
    }

    private static String json(Value value) {
        return ExtendedJson.write(value, Form.CANONICAL);
    }
}
