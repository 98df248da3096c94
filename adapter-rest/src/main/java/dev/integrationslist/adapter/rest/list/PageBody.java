package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.adapter.rest.http.ChunkedBody;
import dev.integrationslist.adapter.rest.http.ResponseMemory;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.extendedjson.ResponseWriter;
import java.io.OutputStream;

/** The body of a list, with the keys in the order of Rocket.Chat's documentation and the {@code count} of its newer servers. */
public final class PageBody {
    private PageBody() {}

    /**
     * The body of a page.
     *
     * @param mostBytes its maximum size
     * @param memory that it is reserved from while it grows
     * @param budget charged for each byte
     * @throws RefusedException if it would be larger
     */
    static ChunkedBody of(IntegrationPage page, int mostBytes, ResponseMemory memory, WorkBudget budget) {
        int items = page.integrations().size();
        ChunkedBody body = new ChunkedBody(memory);
        ResponseWriter json = new ResponseWriter(new Bounded(body, mostBytes, budget));
        json.startDocument();
        json.name("integrations");
        json.startArray();
        for (Integration integration : page.integrations()) {
            json.value(integration.document());
        }
        json.endArray();
        json.name("count");
        json.int64(items);
        json.name("offset");
        json.int64(page.offset());
        json.name("items");
        json.int64(items);
        json.name("total");
        json.int64(page.total());
        json.name("success");
        json.bool(true);
        json.endDocument();
        json.flush();
        return body;
    }

    /** What to throw where a page would have more bytes. */
    public static RefusedException tooLarge(int mostBytes) {
        return Parameter.COUNT.refused(
                "the page is larger than " + mostBytes + " bytes", "use a smaller count or select fewer fields");
    }

    /** A body with a maximum size. The writer writes arrays. */
    private static final class Bounded extends OutputStream {
        private final ChunkedBody body;
        private final int most;
        private final WorkBudget budget;

        Bounded(ChunkedBody body, int most, WorkBudget budget) {
            this.body = body;
            this.most = most;
            this.budget = budget;
        }

        @Override
        public void write(int oneByte) {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (length > most - body.size()) {
                throw tooLarge(most);
            }
            budget.charge(length);
            body.write(bytes, offset, length);
        }
    }
}
