package dev.integrationslist.storagecontract.properties;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.storagecontract.harness.Case;
import dev.integrationslist.storagecontract.harness.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A search for the smallest case that meets a condition: fewer documents, fields, predicates and elements, simpler values. */
public final class Shrinker {
    private static final int TRIES = 3_000;
    private static final Int32 ZERO = new Int32(0);
    private static final Int32 ONE = new Int32(1);

    private Shrinker() {}

    /** The smallest case found for which the condition holds, as it does for the given one. */
    public static Case shrink(Case start, Predicate<Case> condition) {
        int[] tries = {0};
        Case smallest = start;
        for (Optional<Case> next = Optional.of(start); next.isPresent(); ) {
            smallest = next.get();
            next = smaller(smallest)
                    .filter(Shrinker::isAQuestion)
                    .takeWhile(candidate -> tries[0]++ < TRIES)
                    .filter(condition)
                    .findFirst();
        }
        return smallest;
    }

    private static boolean isAQuestion(Case candidate) {
        try {
            candidate.question().selection();
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private static Stream<Case> smaller(Case from) {
        Question asked = from.question();
        List<Document> documents = from.documents();
        Stream<Case> fewerDocuments = IntStream.range(0, documents.size())
                .mapToObj(i -> new Case(replaced(documents, i, Stream.empty()), asked));
        Stream<Question> questions = Stream.of(
                        smallerDocuments(asked.filter())
                                .map(filter -> with(asked, filter, asked.sort(), asked.projection())),
                        smallerDocuments(asked.sort())
                                .map(sort -> with(asked, asked.filter(), sort, asked.projection())),
                        smallerDocuments(asked.projection())
                                .map(fields -> with(asked, asked.filter(), asked.sort(), fields)),
                        asked.offset() + asked.limit() == 0
                                ? Stream.<Question>empty()
                                : Stream.of(new Question(asked.filter(), asked.sort(), asked.projection(), 0, 0)))
                .flatMap(question -> question);
        Stream<Case> smallerDocuments = IntStream.range(0, documents.size())
                .boxed()
                .flatMap(i -> withSmallerFields(documents.get(i))
                        .map(document -> new Case(replaced(documents, i, Stream.of(document)), asked)));
        return Stream.of(fewerDocuments, questions.map(question -> new Case(documents, question)), smallerDocuments)
                .flatMap(candidates -> candidates);
    }

    private static Question with(Question asked, Document filter, Document sort, Document projection) {
        return new Question(filter, sort, projection, asked.offset(), asked.limit());
    }

    /** A stored document keeps its _id. */
    private static Stream<Document> withSmallerFields(Document document) {
        List<Field> fields = fields(document);
        return IntStream.range(0, fields.size())
                .filter(i -> !fields.get(i).name().equals("_id"))
                .boxed()
                .flatMap(i -> smallerFields(fields, i));
    }

    private static Stream<Document> smallerDocuments(Document document) {
        return smaller(document).filter(Document.class::isInstance).map(Document.class::cast);
    }

    private static Stream<Value> smaller(Value value) {
        if (value instanceof Document document) {
            List<Field> fields = fields(document);
            return Stream.concat(
                    within(document), IntStream.range(0, fields.size()).boxed().flatMap(i -> smallerFields(fields, i)));
        }
        if (value instanceof Array array) {
            List<Value> elements = elements(array).toList();
            return Stream.concat(
                    within(array),
                    IntStream.range(0, elements.size())
                            .boxed()
                            .flatMap(i -> Stream.concat(
                                            Stream.of(Stream.<Value>empty()),
                                            smaller(elements.get(i)).map(Stream::of))
                                    .map(smaller -> Array.of(replaced(elements, i, smaller)))));
        }
        return value.equals(ZERO) ? Stream.empty() : value.equals(ONE) ? Stream.of(ZERO) : Stream.of(ZERO, ONE);
    }

    private static Stream<Document> smallerFields(List<Field> fields, int index) {
        Field field = fields.get(index);
        return Stream.concat(
                        Stream.of(Stream.<Field>empty()),
                        smaller(field.value()).map(value -> Stream.of(new Field(field.name(), value))))
                .map(smaller -> Document.of(replaced(fields, index, smaller)));
    }

    /** Every value nested in a value, as a candidate to replace it. */
    private static Stream<Value> within(Value value) {
        Stream<Value> inner = value instanceof Document document
                ? fields(document).stream().map(Field::value)
                : value instanceof Array array ? elements(array) : Stream.empty();
        return inner.flatMap(child -> Stream.concat(Stream.of(child), within(child)));
    }

    private static <T> List<T> replaced(List<T> list, int index, Stream<T> replacement) {
        List<T> copy = new ArrayList<>(list.subList(0, index));
        replacement.forEach(copy::add);
        copy.addAll(list.subList(index + 1, list.size()));
        return copy;
    }

    private static List<Field> fields(Document document) {
        return document.stream().toList();
    }

    private static Stream<Value> elements(Array array) {
        return array.stream();
    }
}
