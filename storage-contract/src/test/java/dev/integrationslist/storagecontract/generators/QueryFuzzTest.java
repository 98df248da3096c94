package dev.integrationslist.storagecontract.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.ExtendedJsonException;
import dev.integrationslist.extendedjson.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A fuzz test of the query parsers: every text is parsed or refused. {@code -Dfuzz.cases=1000000} sets the number of texts,
 * {@code -Dfuzz.seed=} repeats a run. The time of the slowest text is printed, and not checked.
 */
class QueryFuzzTest {
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\u0024where",
            "\\ud800",
            "null",
            "-",
            "1e999",
            "0.1",
            "99999999999999999999",
            "\"$gt\":",
            "\"$or\":",
            "\"$not\":{",
            "\"$elemMatch\":{",
            "\"$regex\":\"",
            "(?=",
            "(a+)+$",
            "[[:alpha:",
            "\\\\Q",
            "\"$date\":",
            "\"$oid\":\"",
            "\"$numberDecimal\":\"1E9999999999\"",
            "\"$binary\":{",
            "\"$in\":[",
            "\u0000",
            "\uD83D",
            "__proto__",
            "a.a.a.a",
            "..",
            "\"$options\":\"imsx\"",
            "{1000}",
            "*",
            "+",
            "|",
            "^");

    private final Random random = new Random();
    private long answered;

    @Test
    void arbitraryTextIsParsedOrRefused() {
        long seed = Long.getLong("fuzz.seed", random.nextLong());
        long cases = Long.getLong("fuzz.cases", 20_000);
        random.setSeed(seed);
        CaseGenerator generator = new CaseGenerator(seed);
        Slowest slowest = new Slowest();
        for (long i = 0; i < cases; i++) {
            String text = i % 3 == 0 ? bytes() : mutated(ExtendedJson.write(query(generator), form()));
            try {
                slowest.time(text, this::read);
            } catch (RuntimeException | Error failure) {
                throw new AssertionError("seed " + seed + ", case " + i + ": " + text, failure);
            }
        }
        System.out.printf("%d texts, -Dfuzz.seed=%d: %d are queries; %s%n", cases, seed, answered, slowest);
        assertThat(answered).isPositive().isLessThan(cases);
    }

    /** The slowest text. A candidate is parsed again, to tell its own cost from a pause of the machine. */
    private static final class Slowest {
        private static final long BOUND = 50_000_000;
        private static final int REPETITIONS = 3;

        private long first;
        private int firstOver;
        private long repeated;
        private int repeatedOver;
        private String text = "";

        void time(String read, Consumer<String> reader) {
            long taken = taken(read, reader);
            first = Math.max(first, taken);
            firstOver += taken > BOUND ? 1 : 0;
            for (int i = 0; i < REPETITIONS && taken > repeated; i++) {
                taken = Math.min(taken, taken(read, reader));
            }
            repeatedOver += taken > BOUND ? 1 : 0;
            if (taken > repeated) {
                repeated = taken;
                text = read;
            }
        }

        private static long taken(String text, Consumer<String> reader) {
            long start = System.nanoTime();
            reader.accept(text);
            return System.nanoTime() - start;
        }

        @Override
        public String toString() {
            return String.format(
                    "the slowest took %.2f ms (%d over 50 ms); repeated, %.2f ms (%d over 50 ms): %s",
                    first / 1e6,
                    firstOver,
                    repeated / 1e6,
                    repeatedOver,
                    text.substring(0, Math.min(200, text.length())));
        }
    }

    /** Reads a text as a filter, a sort and a projection, each of which may refuse it. */
    private void read(String text) {
        Document document;
        try {
            document = ExtendedJson.readDocument(text);
        } catch (ExtendedJsonException refused) {
            return;
        }
        for (Runnable reading : List.<Runnable>of(
                () -> assertThat(Filter.parse(Filter.parse(document).toDocument()))
                        .isNotNull(),
                () -> Sort.parse(document),
                () -> Projection.parse(document))) {
            try {
                reading.run();
                answered++;
            } catch (RefusedException refused) {
                assertThat(refused.refusal().problem()).isNotEmpty();
            }
        }
    }

    private Document query(CaseGenerator generator) {
        return switch (random.nextInt(8)) {
            case 0 -> generator.sort();
            case 1 -> generator.projection();
            default -> generator.filter();
        };
    }

    private Form form() {
        return random.nextBoolean() ? Form.CANONICAL : Form.RELAXED;
    }

    private String bytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            bytes = ("{" + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String mutated(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int from = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), from + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(from, TOKENS.get(random.nextInt(TOKENS.size())));
                case 2 -> mutated.insert(from, mutated.substring(from, to).repeat(random.nextInt(50)));
                case 3 ->
                    mutated.insert(
                            from, TOKENS.get(random.nextInt(TOKENS.size())).repeat(random.nextInt(300)));
                default -> mutated.insert(from, (char) random.nextInt(0x10000));
            }
        }
        return mutated.toString();
    }
}
