package dev.integrationslist.benchmarks.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Query strings that are valid, a little wrong, or nonsense. */
final class FuzzQueries {
    private static final List<String> FILTERS = List.of(
            "{}",
            "{\"enabled\":true}",
            "{\"name\":{\"$regex\":\"^Integration 1\",\"$options\":\"i\"}}",
            "{\"$or\":[{\"type\":\"webhook-incoming\"},{\"channel\":{\"$in\":[\"#c1\",\"#c2\"]}}]}",
            "{\"_createdAt\":{\"$gte\":{\"$date\":\"2017-01-01T00:00:00Z\"},\"$lt\":{\"$date\":1483635965660}}}",
            "{\"channel\":{\"$elemMatch\":{\"$eq\":\"#general\"}},\"urls\":{\"$size\":1}}",
            "{\"retryCount\":{\"$mod\":[2,0],\"$not\":{\"$gt\":{\"$numberLong\":\"8\"}}}}",
            "{\"_createdBy\":{\"username\":\"user1\",\"_id\":\"u1\"}}",
            "{\"$where\":\"sleep(1000)\"}",
            "{\"$or\":[{\"a\":{\"$function\":{}}}]}",
            "{\"name\":{\"$regex\":\"(a+)+$\"}}",
            "{\"name\":{\"$regex\":\"(?=a)\\\\1[[:alpha:]]{1,99999}\"}}",
            "{\"a\":1e400,\"b\":-0.0,\"c\":{\"$numberDecimal\":\"NaN\"},\"d\":{\"$oid\":\"x\"}}",
            "{\"__proto__\":{},\"a..b\":1,\"$\":1,\"\":1}",
            "{\"a\":\"\\ud800\",\"b\":\"\\u0000\",\"a\":2}");
    private static final List<String> SORTS =
            List.of("{\"name\":1}", "{\"_createdAt\":-1,\"name\":1}", "{\"a.b.c\":2}", "{\"channel\":1}", "[1]");
    private static final List<String> FIELDS = List.of(
            "{\"name\":1}",
            "{\"script\":0}",
            "{\"a\":1,\"b\":0}",
            "{\"_createdBy.username\":1}",
            "{\"a\":{\"$slice\":1}}");
    private static final List<String> NUMBERS = List.of("0", "5", "-1", "50", "2147483648", "1e1", "\u0661", "");
    private static final List<String> NAMES = List.of("", "GitHub", "(", "\u00df\u0130", "%", "a".repeat(3_000));
    private static final String PIECES = "{}[]\",:$.\\/0123456789eE+-truefalsn \t\r\n\u0000\u007f\u00e9\ud800";

    private final RandomGenerator random;

    FuzzQueries(RandomGenerator random) {
        this.random = random;
    }

    /** A query string with its question mark, or nothing. */
    String next() {
        StringBuilder query = new StringBuilder();
        maybe(query, 2, "query", FILTERS);
        maybe(query, 4, "sort", SORTS);
        maybe(query, 4, "fields", FIELDS);
        maybe(query, 3, "count", NUMBERS);
        maybe(query, 4, "offset", NUMBERS);
        maybe(query, 6, "name", NAMES);
        maybe(query, 6, "type", List.of("webhook-incoming", "webhook-outgoing", "webhook"));
        maybe(query, 30, "query", FILTERS);
        maybe(query, 50, "unknown\u00e9[]", NUMBERS);
        if (random.nextInt(50) == 0) {
            query.append("&%zz=%&&=&;");
        }
        return query.length() == 0 ? "" : "?" + query.substring(1);
    }

    private void maybe(StringBuilder query, int often, String name, List<String> values) {
        if (random.nextInt(often) == 0) {
            String value = values.get(random.nextInt(values.size()));
            query.append('&').append(encode(name)).append('=').append(encode(mutate(value)));
        }
    }

    private String mutate(String value) {
        int kind = random.nextInt(40);
        if (kind == 0) {
            int depth = random.nextInt(300);
            return "{\"a\":".repeat(depth) + value + "}".repeat(depth);
        }
        if (kind == 1) {
            return "[" + (value + ",").repeat(random.nextInt(100)) + value + "]";
        }
        if (kind > 12) {
            return value;
        }
        StringBuilder mutated = new StringBuilder(value);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            char piece = PIECES.charAt(random.nextInt(PIECES.length()));
            if (at == mutated.length() || random.nextBoolean()) {
                mutated.insert(at, piece);
            } else if (random.nextBoolean()) {
                mutated.setCharAt(at, piece);
            } else {
                mutated.deleteCharAt(at);
            }
        }
        return mutated.toString();
    }

    /** Now and then not as it should be, but with nothing that ends the line. */
    private String encode(String text) {
        return random.nextInt(30) == 0
                ? text.replaceAll("[\\s&#\u0000-\u0020\u007f-\uffff]", "+")
                : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
