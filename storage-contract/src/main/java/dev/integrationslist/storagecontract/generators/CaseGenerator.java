package dev.integrationslist.storagecontract.generators;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.DocumentOperator;
import dev.integrationslist.storagecontract.harness.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A generator of random documents and questions, the same for the same seed. Names and values come from small alphabets, so
 * that many questions have matches; the values include the edge cases of each type.
 */
public final class CaseGenerator {
    private static final List<DocumentOperator> DOCUMENT_OPERATORS = List.of(DocumentOperator.values());
    private static final List<DocumentOperator> ELEMENT_OPERATORS = DOCUMENT_OPERATORS.stream()
            .filter(operator -> operator != DocumentOperator.EXPR)
            .toList();
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> PATHS = List.of(
            "a", "a", "a", "a", "b", "b", "c", "_id", "a.b", "a.b", "a.0", "a.1", "a.a", "b.a", "b.0", "a.b.c", "a.0.b",
            "a.0.0", "a.1.0", "a.b.0", "a.00", "b.b.b");
    private static final List<String> PROJECTED =
            List.of("a", "b", "c", "a.b", "a.a", "a.b.c", "b.a", "b.0", "c.a", "c.b.a", "a.0", "x");

    private final Random random;
    private final ValueGenerator values;
    private final PredicateGenerator predicates;
    private final SchemaGenerator schemas;
    private final ExpressionGenerator expressions;

    public CaseGenerator(long seed) {
        random = new Random(seed);
        values = new ValueGenerator(random);
        predicates = new PredicateGenerator(random, values, this::elementFilter);
        expressions = new ExpressionGenerator(random, values);
        schemas = new SchemaGenerator(random, values);
    }

    /** Documents with consecutive {@code _id}s from 0 and the fields a, b and c, each of which may be missing. */
    public List<Document> documents(int count) {
        List<Document> documents = new ArrayList<>(count);
        for (int id = 0; id < count; id++) {
            List<Field> fields = new ArrayList<>();
            fields.add(new Field("_id", new Int32(id)));
            for (String name : shuffled(NAMES)) {
                if (random.nextInt(4) > 0) {
                    fields.add(new Field(name, values.value(3)));
                }
            }
            documents.add(Document.of(fields));
        }
        return documents;
    }

    /** A question with a random filter, sort, projection and page; its order is total. */
    public Question question() {
        int kind = random.nextInt(10);
        if (kind < 7) {
            return Question.which(filter());
        }
        Document filter = random.nextBoolean() ? Document.EMPTY : filter();
        Document sort = kind == 7 ? Document.EMPTY : sort();
        Document projection = kind == 8 ? Document.EMPTY : projection();
        boolean paged = !sort.isEmpty() && random.nextBoolean();
        return new Question(filter, sort, projection, paged ? random.nextInt(4) : 0, paged ? random.nextInt(6) : 0);
    }

    /** A filter in the language. */
    public Document filter() {
        return filter(2, DOCUMENT_OPERATORS);
    }

    /** A filter of the elements of an array, which {@code $expr} does not apply to. */
    private Document elementFilter(int depth) {
        return filter(depth, ELEMENT_OPERATORS);
    }

    private Document filter(int depth, List<DocumentOperator> operators) {
        if (random.nextInt(12) < (depth > 0 ? 3 : 0)) {
            return Document.of(documentOperator(values.pick(operators), depth, operators));
        }
        int count = random.nextInt(6) == 0 ? 2 : 1;
        List<Field> fields = new ArrayList<>();
        for (String path : shuffled(PATHS).stream().distinct().limit(count).toList()) {
            fields.add(new Field(path, predicates.asked(depth)));
        }
        if (random.nextInt(30) == 0) {
            fields.add(documentOperator(DocumentOperator.COMMENT, depth, operators));
        }
        return Document.of(fields);
    }

    private Field documentOperator(DocumentOperator operator, int depth, List<DocumentOperator> operators) {
        return new Field(
                operator.symbol(),
                switch (operator) {
                    case JSON_SCHEMA -> schemas.ofDocument(depth);
                    case AND, OR, NOR -> list(1 + random.nextInt(2), () -> filter(depth - 1, operators));
                    case EXPR -> expressions.condition(2);
                    case COMMENT -> values.value(1);
                    case ALWAYS_TRUE, ALWAYS_FALSE -> new Int32(1);
                });
    }

    /** A filter by an expression, which may fail on some documents. */
    public Document expression() {
        return Document.of(DocumentOperator.EXPR.symbol(), expressions.condition(3));
    }

    /** One predicate as an operator document. */
    public Document predicate() {
        return predicates.operators(2, 1);
    }

    /** A value that a filter can compare with. */
    public Value operand() {
        return values.comparable(2);
    }

    /** Values and regular expressions that a filter can look for. */
    public Array members() {
        return predicates.members();
    }

    /** A path that exists in many of the documents. */
    public String path() {
        return values.pick(PATHS);
    }

    /** The name of a field that most documents have. */
    public String name() {
        return values.pick(NAMES);
    }

    /** A number from 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A sort by one field, valid for every document, and then by _id. */
    public Document simpleSort() {
        return Document.of(
                new Field(values.pick(List.of("a", "b", "c", "a.b", "b.a")), direction()),
                new Field("_id", direction()));
    }

    /** A total sort: its last key is {@code _id}. */
    public Document sort() {
        List<Field> keys = new ArrayList<>();
        shuffled(PATHS).stream()
                .distinct()
                .filter(path -> !path.equals("_id"))
                .limit(1 + random.nextInt(2))
                .forEach(path -> keys.add(new Field(path, direction())));
        keys.add(new Field("_id", direction()));
        return Document.of(keys);
    }

    private Value direction() {
        return new Int32(random.nextBoolean() ? 1 : -1);
    }

    /** A projection in which no path is a prefix of another. */
    public Document projection() {
        Int32 mode = new Int32(random.nextInt(2));
        List<String> paths = new ArrayList<>();
        for (String path : shuffled(PROJECTED).subList(0, random.nextInt(4))) {
            if (paths.stream().noneMatch(other -> isWithin(path, other) || isWithin(other, path))) {
                paths.add(path);
            }
        }
        List<Field> fields = new ArrayList<>();
        paths.forEach(path -> fields.add(new Field(path, mode)));
        if (random.nextInt(3) == 0) {
            fields.add(random.nextInt(fields.size() + 1), new Field("_id", new Int32(random.nextInt(2))));
        }
        return Document.of(fields);
    }

    private static boolean isWithin(String path, String other) {
        return path.equals(other) || path.startsWith(other + ".");
    }

    private Array list(int size, Supplier<? extends Value> element) {
        return Array.of(Stream.generate(element).limit(size).toList());
    }

    private List<String> shuffled(List<String> list) {
        List<String> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
