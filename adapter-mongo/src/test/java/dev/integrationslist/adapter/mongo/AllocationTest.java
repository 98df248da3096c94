package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.TOKEN;
import static dev.integrationslist.adapter.mongo.TestWorkspace.USER;
import static dev.integrationslist.adapter.mongo.TestWorkspace.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.integrationslist.application.IntegrationsService;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.application.port.in.ListRequest;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The allocation of a request depends on the page, not on the length of the list. */
class AllocationTest {
    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final int PAGE = 100;
    private static final int WARM_UP = 30;
    private static final int MEASURED = 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void allocationDoesNotGrowWithTheList() {
        long small = bytesPerRequest(SMALL);
        long large = bytesPerRequest(LARGE);

        System.out.printf(
                "Allocation: %,d bytes a request of %d integrations out of %,d, %,d bytes out of %,d%n",
                small, PAGE, SMALL, large, LARGE);
        assertThat(large).isCloseTo(small, Percentage.withPercentage(10));
    }

    private static long bytesPerRequest(int stored) {
        try (TestWorkspace test = new TestWorkspace(TestServer.inProcess(), new ManualClock()).withAdmin()) {
            fill(test, stored);
            request(test, WARM_UP);
            long before = allocated();
            request(test, MEASURED);
            return (allocated() - before) / MEASURED;
        }
    }

    private static void request(TestWorkspace test, int times) {
        IntegrationsService service =
                new IntegrationsService(test.workspace(), test.workspace(), InstantSource.system());
        for (int i = 0; i < times; i++) {
            IntegrationPage page =
                    service.list(service.signIn(new Credentials(USER, TOKEN)), ListRequest.ALL.withPage(0, PAGE));
            assertThat(page.integrations()).hasSize(PAGE);
            assertThat(read(page)).isPositive();
            test.takeCommands();
        }
    }

    /** Reads every field once, as writing a response does. */
    private static int read(IntegrationPage page) {
        return page.integrations().stream()
                .mapToInt(integration -> {
                    int fields = 0;
                    for (Field field : integration.document()) {
                        fields += field.name().length();
                    }
                    return fields;
                })
                .sum();
    }

    /** The bytes that this thread and the count threads have allocated; the server has its own threads. */
    private static long allocated() {
        long[] threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread == Thread.currentThread() || thread.getName().startsWith("integrations-list"))
                .mapToLong(Thread::getId)
                .toArray();
        return IntStream.range(0, threads.length)
                .mapToLong(i -> THREADS.getThreadAllocatedBytes(threads[i]))
                .sum();
    }

    private static void fill(TestWorkspace test, int stored) {
        for (int first = 0; first < stored; first += SMALL) {
            int from = first;
            List<Document> documents = IntStream.range(from, from + SMALL)
                    .mapToObj(i -> document(
                            "_id",
                            new StringValue("id" + (LARGE + i)),
                            "type",
                            new StringValue("webhook-incoming"),
                            "name",
                            new StringValue("integration"),
                            "n",
                            new Int32(i),
                            "script",
                            new StringValue("x".repeat(1_000))))
                    .toList();
            test.integrations().insertMany(documents);
        }
    }
}
