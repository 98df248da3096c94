package dev.integrationslist.storagecontract.facts;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.extendedjson.DocumentReader;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded answer of MongoDB: the stored documents, the question and the outcome. Parts of the question can be of any type,
 * since invalid ones were recorded too; null if not given.
 *
 * @param number identifies the fact
 * @param area the topic
 * @param recorded the fact as written in the file
 */
record Fact(
        int number,
        String area,
        List<Document> documents,
        Value filter,
        @Nullable Value sort,
        @Nullable Value projection,
        @Nullable Value skip,
        @Nullable Value limit,
        Expectation expectation,
        Document recorded) {

    /** The recorded outcome. */
    sealed interface Expectation {}

    /** Documents, in this order or in any. */
    record Found(List<Document> documents, boolean ordered) implements Expectation {}

    /** A number of documents, after skip and limit. */
    record Counted(int count) implements Expectation {}

    /** A refusal with MongoDB's error code. */
    record Failed(int code) implements Expectation {}

    /** The facts of a file, one per line, in Extended JSON. */
    static List<Fact> read(Path file) throws IOException {
        List<Fact> facts = new ArrayList<>();
        try (DocumentReader lines = ExtendedJson.readDocuments(Files.newInputStream(file), Limits.DOCUMENT)) {
            lines.forEachRemaining(line -> facts.add(of(line.document())));
        }
        return facts;
    }

    private static Fact of(Document fact) {
        return new Fact(
                number(fact.require("n")),
                ((StringValue) fact.require("area")).value(),
                documents(fact.require("docs")),
                fact.require("filter"),
                fact.get("sort"),
                fact.get("projection"),
                fact.get("skip"),
                fact.get("limit"),
                expectation(fact),
                fact);
    }

    private static Expectation expectation(Document fact) {
        if (fact.get("error") != null) {
            return new Failed(number(fact.require("error")));
        }
        return fact.get("count") != null
                ? new Counted(number(fact.require("count")))
                : new Found(documents(fact.require("expect")), ((BooleanValue) fact.require("ordered")).value());
    }

    private static int number(Value value) {
        return ((Int32) value).value();
    }

    private static List<Document> documents(Value value) {
        List<Document> documents = new ArrayList<>();
        ((Array) value).forEach(document -> documents.add((Document) document));
        return documents;
    }
}
