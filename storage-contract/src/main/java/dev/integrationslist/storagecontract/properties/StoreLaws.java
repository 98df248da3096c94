package dev.integrationslist.storagecontract.properties;

import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.results.StoreResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The checks that laws consist of. Each returns how its law is broken, or empty. */
public final class StoreLaws {
    private StoreLaws() {}

    public static Document and(Document... filters) {
        return Document.of("$and", Array.of(filters));
    }

    public static Document or(Document... filters) {
        return Document.of("$or", Array.of(filters));
    }

    public static Document nor(Document... filters) {
        return Document.of("$nor", Array.of(filters));
    }

    public static Document ask(String path, String operator, Value operand) {
        return Document.of(path, Document.of(operator, operand));
    }

    /** One filter for each member of a list, such as {@code $in} takes. */
    public static List<Document> each(String path, Array members) {
        return members.stream()
                .map(member -> ask(path, member instanceof RegularExpression ? "$regex" : "$eq", member))
                .toList();
    }

    /** A parsed query equals the one parsed from its written form, as a document and as Extended JSON. */
    public static <T> Optional<String> writesBack(
            Document asked, Function<Document, T> parse, Function<T, Document> write) {
        T read = parse.apply(asked);
        Document written = write.apply(read);
        String text = ExtendedJson.write(written, Form.CANONICAL);
        return read.equals(parse.apply(written)) && read.equals(parse.apply(ExtendedJson.readDocument(text)))
                ? Optional.empty()
                : Optional.of(Case.text(asked) + " is written as " + text);
    }

    public static Optional<String> same(RecordingStore asked, Document one, Document other) {
        Set<Value> ones = asked.ids(one);
        Set<Value> others = asked.ids(other);
        return ones.equals(others)
                ? Optional.empty()
                : Optional.of("%s: %s%n%s: %s".formatted(Case.text(one), ones, Case.text(other), others));
    }

    public static Optional<String> isUnion(RecordingStore asked, Document whole, List<Document> parts) {
        Set<Value> union = new HashSet<>();
        parts.forEach(part -> union.addAll(asked.ids(part)));
        Set<Value> found = asked.ids(whole);
        return found.equals(union)
                ? Optional.empty()
                : Optional.of("%s: %s%nthe union of %s: %s"
                        .formatted(
                                Case.text(whole),
                                found,
                                parts.stream().map(Case::text).toList(),
                                union));
    }

    /** A sort returns every match of the filter exactly once. */
    public static Optional<String> isOrderOf(RecordingStore asked, Document filter, Document sort) {
        List<Value> order = asked.order(Question.inOrder(filter, sort));
        Set<Value> ids = asked.ids(filter);
        return order.size() == ids.size() && ids.equals(new HashSet<>(order))
                ? Optional.empty()
                : Optional.of(
                        "%s passes %s, sorted by %s %s".formatted(Case.text(filter), ids, Case.text(sort), order));
    }

    /** The order of two documents does not depend on the others. */
    public static Optional<String> isSameAmong(RecordingStore asked, Document some, Document sort) {
        List<Value> among = new ArrayList<>(asked.order(Question.inOrder(Document.EMPTY, sort)));
        List<Value> alone = asked.order(Question.inOrder(some, sort));
        among.retainAll(alone);
        return among.equals(alone)
                ? Optional.empty()
                : Optional.of(
                        "sort %s: of %s %s, among all %s".formatted(Case.text(sort), Case.text(some), alone, among));
    }

    /** Among documents with scalars of one comparison class, those up to a value sort first. */
    public static Optional<String> agreesWithComparison(RecordingStore asked, String name, int chosen) {
        List<Document> candidates = asked.documents().stream()
                .filter(document -> isOrdered(document.get(name)))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Value bound = candidates.get(chosen % candidates.size()).require(name);
        Document sort = Document.of(new Field(name, new Int32(1)), new Field("_id", new Int32(1)));
        List<Value> order = new ArrayList<>(asked.order(Question.inOrder(Document.EMPTY, sort)));
        order.retainAll(candidates.stream()
                .filter(document ->
                        document.require(name).type().rank() == bound.type().rank())
                .map(document -> document.get("_id"))
                .toList());
        Document filter = ask(name, "$lte", bound);
        Set<Value> below = asked.ids(filter);
        below.retainAll(order);
        return below.equals(new HashSet<>(order.subList(0, below.size())))
                ? Optional.empty()
                : Optional.of("sort %s: %s, but %s: %s".formatted(Case.text(sort), order, Case.text(filter), below));
    }

    /** Whether a value is its own sort key and has a place in the order of comparisons. */
    private static boolean isOrdered(@Nullable Value value) {
        boolean nan = value instanceof DoubleValue number && Double.isNaN(number.value())
                || value instanceof Decimal128 decimal && decimal.kind() == Decimal128.Kind.NAN;
        return value != null
                && !nan
                && value.type() != ValueType.ARRAY
                && !(value instanceof Undefined)
                && !(value instanceof RegularExpression);
    }

    /** Pages of one size concatenate to the list; each has the total. */
    public static Optional<String> pagesJoin(RecordingStore asked, Document filter, Document sort, int size) {
        List<Document> whole = asked.find(Question.inOrder(filter, sort));
        List<Document> joined = new ArrayList<>();
        for (int offset = 0; offset < whole.size() + size; offset += size) {
            Question page = new Question(filter, sort, Document.EMPTY, offset, size);
            Slice slice = asked.slice(page);
            if (slice.total() != whole.size()) {
                return Optional.of("the total is %d, not %d, of%n%s"
                        .formatted(slice.total(), whole.size(), new Case(asked.documents(), page)));
            }
            joined.addAll(slice.documents());
        }
        return joined.equals(whole)
                ? Optional.empty()
                : Optional.of("filter %s, sort %s, pages of %d: %s"
                        .formatted(Case.text(filter), Case.text(sort), size, joined));
    }

    /** Non-matching documents affect neither the documents, their order, the total, nor a refusal. */
    public static Optional<String> ignoresNonMatching(RecordingStore asked, Question question) {
        return ignoresHidden(asked, question.filter(), question);
    }

    /** The answer is the same as without the documents that do not match a filter. */
    public static Optional<String> ignoresHidden(RecordingStore asked, Document visible, Question question) {
        Set<Value> passing = asked.ids(visible);
        StoreResult among = asked.answer(question);
        StoreResult alone = asked.with(asked.documents().stream()
                        .filter(document -> passing.contains(document.get("_id")))
                        .toList())
                .answer(question);
        return alone.agrees(among, question.isOrdered())
                ? Optional.empty()
                : Optional.of("%s%namong all: %s%nwithout the documents hidden: %s".formatted(question, among, alone));
    }

    /** A projected document projects to itself. */
    public static Optional<String> isIdempotent(RecordingStore asked, Document projection) {
        Document byId = Document.of("_id", new Int32(1));
        Question question = new Question(Document.EMPTY, byId, projection, 0, 0);
        List<Document> once = asked.find(question);
        List<Document> stored = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            stored.add(withId(once.get(i), asked.documents().get(i).require("_id")));
        }
        List<Document> twice = asked.with(stored).find(question);
        return twice.equals(once)
                ? Optional.empty()
                : Optional.of("fields %s: once %s, twice %s".formatted(Case.text(projection), once, twice));
    }

    /** The document with an identifier, which every store requires. */
    private static Document withId(Document document, Value id) {
        if (document.get("_id") != null) {
            return document;
        }
        List<Field> fields = new ArrayList<>(List.of(new Field("_id", id)));
        document.forEach(fields::add);
        return Document.of(fields);
    }
}
