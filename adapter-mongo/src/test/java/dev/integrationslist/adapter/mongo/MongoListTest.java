package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.document;
import static dev.integrationslist.adapter.mongo.TestWorkspace.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoListTest extends ServerTestBase {
    @Test
    void listsStoredDocuments() {
        Document stored = document(
                "_id", new StringValue("a"), "unknown", document("long", new Int64(1), "list", strings("x", "y")));
        test.integrations().insertOne(stored);

        assertThat(workspace.findIntegrations(everything(0, 0)).documents()).containsExactly(stored);
    }

    /** This bounds the memory of a list without a limit. */
    @Test
    void stopsReadingOnceTheListenerRefusesTheBytes() {
        test.withIntegrations(10);
        List<Long> received = new ArrayList<>();
        LongConsumer upToThree = bytes -> {
            received.add(bytes);
            if (received.size() == 3) {
                throw new RefusedException(ErrorCode.INVALID_PARAMETER, "count", "it is too many", "");
            }
        };
        try (MongoClient client = MongoClients.create(server.uri())) {
            IntegrationReads bounded = new IntegrationReads(
                    client.getDatabase(test.databaseName()),
                    TestWorkspace.DEADLINE,
                    true,
                    upToThree,
                    Runnable::run,
                    clock);
            assertThatThrownBy(() -> bounded.findIntegrations(everything(0, 0))).isInstanceOf(RefusedException.class);
        }
        assertThat(received).hasSize(3).allMatch(bytes -> bytes > 40 && bytes < 400);
    }

    @Test
    void sendsFilterSortProjectionAndPage() {
        test.withIntegrations(10);
        test.takeCommands();

        Slice slice = workspace.findIntegrations(new Selection(
                Filter.parse(document("n", document("$gte", new Int32(3)))),
                Sort.parse(document("n", new Int32(-1))),
                Projection.parse(document("n", new Int32(1), "_id", new Int32(0))),
                1,
                2));

        assertThat(slice.documents()).containsExactly(document("n", new Int32(8)), document("n", new Int32(7)));
        assertThat(slice.total()).isEqualTo(7);
        BsonDocument find = test.takeCommands().get(0);
        assertThat(find.getDocument("filter")).isEqualTo(BsonDocument.parse("{n: {$gte: 3}}"));
        assertThat(find.getDocument("sort")).isEqualTo(BsonDocument.parse("{n: -1}"));
        assertThat(find.getDocument("projection")).isEqualTo(BsonDocument.parse("{n: 1, _id: 0}"));
        assertThat(find.getInt32("skip").getValue()).isEqualTo(1);
        assertThat(find.getInt32("limit").getValue()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} stored, offset {1}, limit {2}")
    @CsvSource({
        "0, 0, 5, 0",
        "0, 0, 0, 0",
        "0, 3, 5, 0",
        "0, 3, 0, 0",
        "4, 0, 5, 4",
        "5, 0, 5, 5",
        "6, 0, 5, 5",
        "6, 5, 5, 1",
        "6, 6, 5, 0",
        "6, 7, 0, 0",
        "6, 2, 0, 4",
        "300, 0, 0, 300",
        "300, 0, 250, 250",
        "6, 9223372036854775807, 9223372036854775807, 0"
    })
    void answersPageAndTotalForEachOffsetAndLimit(int stored, long offset, long limit, int listed) {
        test.withIntegrations(stored);
        for (int i = 0; i < 3; i++) {
            Slice slice = workspace.findIntegrations(everything(offset, limit));

            assertThat(slice.documents()).hasSize(listed);
            assertThat(slice.total()).isEqualTo(stored);
        }
    }

    @ParameterizedTest(name = "{0} stored, offset {1}, limit {2}")
    @CsvSource({"0, 0, 5", "4, 0, 5", "6, 5, 5", "6, 0, 0", "6, 2, 0", "300, 0, 0"})
    void doesNotCountIfThePageProvesTheTotal(int stored, long offset, long limit) {
        test.withIntegrations(stored);
        test.takeCommands();
        for (int i = 0; i < 2; i++) {
            workspace.findIntegrations(everything(offset, limit));

            assertThat(test.takeCommandNames()).containsExactly("find");
        }
    }

    @Test
    void countsOnceIfThePageDoesNotProveTheTotal() {
        test.withIntegrations(6);
        test.takeCommands();
        for (int i = 0; i < 2; i++) {
            workspace.findIntegrations(everything(0, 5));

            assertThat(test.takeCommandNames()).containsExactlyInAnyOrder("find", "aggregate");
        }
    }

    @Test
    void followsAListThatGrowsAndShrinks() {
        for (int stored = 0; stored < 12; stored++) {
            assertThat(workspace.findIntegrations(everything(0, 5)).total()).isEqualTo(stored);
            test.withIntegrations(1);
        }
        for (int stored = 12; stored > 0; stored--) {
            assertThat(workspace.findIntegrations(everything(0, 5)).total()).isEqualTo(stored);
            test.integrations().deleteOne(Filters.empty());
        }
    }

    @Test
    void refusesAFilterThatBsonCannotEncode() {
        test.takeCommands();

        assertThatThrownBy(() -> workspace.findIntegrations(new Selection(
                        dev.integrationslist.domain.query.Filters.eq("a", new RegularExpression("nul\0", "")),
                        Sort.NONE,
                        Projection.EVERYTHING,
                        0,
                        0)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(ErrorCode.INVALID_FILTER));

        assertThat(test.takeCommands()).isEmpty();
        assertThat(workspace.findIntegrations(everything(0, 0)).total()).isZero();
    }

    @Test
    void refusesASortOnParallelArrays() {
        test.integrations()
                .insertOne(document("_id", new StringValue("a"), "x", strings("1", "2"), "y", strings("1", "2")));

        assumeThat(server.isMongoJavaServer())
                .as("a server that does not refuse it")
                .isFalse();
        assertThatThrownBy(() -> workspace.findIntegrations(
                        new Selection(Filter.EVERYTHING, Sort.by("x").thenBy("y"), Projection.EVERYTHING, 0, 0)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(ErrorCode.INVALID_SORT));
    }

    private static Selection everything(long offset, long limit) {
        return new Selection(Filter.EVERYTHING, Sort.by(Projection.ID), Projection.EVERYTHING, offset, limit);
    }
}
