package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.TOKEN;
import static dev.integrationslist.adapter.mongo.TestWorkspace.USER;
import static dev.integrationslist.adapter.mongo.TestWorkspace.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.query.Filter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The number of round trips of a request, from sign-in to the page and its total. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.integrationslist.adapter.mongo.TestServer#all")
class RoundTripsTest {
    private static final int STORED = 150;

    @Parameter
    TestServer server;

    private final ManualClock clock = new ManualClock();
    private final Commands commands = new Commands();
    private TestWorkspace filled;
    private MongoClient client;
    private MongoWorkspace workspace;

    @BeforeEach
    void open() {
        filled = new TestWorkspace(server).withAdmin().withIntegrations(STORED);
        client = MongoClients.create(MongoWorkspace.settings(new ConnectionString(server.uri()), TestWorkspace.DEADLINE)
                .addCommandListener(commands)
                .build());
        workspace = new MongoWorkspace(client, filled.databaseName(), TestWorkspace.DEADLINE, clock);
    }

    @AfterEach
    void close() {
        workspace.close();
        client.close();
        filled.close();
    }

    @ParameterizedTest(name = "the {0}, n < {1}, offset={2}, count={3}: counts: {4}")
    @CsvSource({
        "whole list, 150, 0, 0, 0",
        "only page, 20, 0, 50, 0",
        "last page, 150, 140, 50, 0",
        "page of nothing, 0, 0, 50, 0",
        "first page of many, 150, 0, 50, 1",
        "page in the middle, 150, 50, 50, 1",
        "last page where it is full, 150, 100, 50, 1",
        "page beyond the end, 150, 500, 50, 1",
    })
    void aWarmRequestWaitsOnceAndALaterOneTwice(String page, int below, long offset, long count, int counts) {
        ListRequest request = ListRequest.ALL
                .withFilter(Filter.parse(document("n", document("$lt", new Int32(below)))))
                .withPage(offset, count);
        list(request);
        commands.spans.clear();

        list(request);
        assertThat(commands.spans).as("warm").hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        commands.spans.clear();
        commands.countMeetsFind = counts > 0;

        list(request);
        assertThat(commands.spans).as("a second later").hasSize(2 + counts);
        assertThat(commands.inSequence()).isEqualTo(2);
    }

    private void list(ListRequest request) {
        IntegrationsService service = new IntegrationsService(workspace, workspace, InstantSource.system());
        service.list(service.signIn(new Credentials(USER, TOKEN)), request);
    }

    private record Span(long started, long ended) {}

    /** The commands sent, with their times. */
    private static final class Commands implements CommandListener {
        private final Map<Integer, Long> started = new ConcurrentHashMap<>();
        private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
        private final CyclicBarrier meeting = new CyclicBarrier(2);

        /** Whether {@code find} is held back until a count is about to be sent too; fails if none is. */
        private volatile boolean countMeetsFind;

        @Override
        public void commandStarted(CommandStartedEvent event) {
            started.put(event.getRequestId(), System.nanoTime());
            boolean lists = event.getCommand()
                    .getString(event.getCommandName())
                    .getValue()
                    .equals("rocketchat_integrations");
            if (countMeetsFind && lists) {
                meet();
            }
        }

        private void meet() {
            try {
                meeting.await(TestWorkspace.DEADLINE.toMillis() / 4, TimeUnit.MILLISECONDS);
            } catch (Exception alone) {
                throw new AssertionError("find and count are not sent beside each other", alone);
            }
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            spans.add(new Span(started.get(event.getRequestId()), System.nanoTime()));
        }

        /** The length of the longest chain of commands of which each was sent after the reply to the one before. */
        private int inSequence() {
            List<Span> sorted =
                    spans.stream().sorted(Comparator.comparingLong(Span::ended)).toList();
            int count = 0;
            long end = Long.MIN_VALUE;
            for (Span span : sorted) {
                if (span.started >= end) {
                    count++;
                    end = span.ended;
                }
            }
            return count;
        }
    }
}
