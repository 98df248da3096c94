package dev.integrationslist.examples;

import dev.integrationslist.application.port.out.IntegrationStore;
import dev.integrationslist.application.port.out.Selection;
import dev.integrationslist.application.port.out.Slice;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import dev.integrationslist.extendedjson.Limits;
import dev.integrationslist.queryengine.Find;
import dev.integrationslist.queryengine.FindResult;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Integrations in SQLite, one row per document, as canonical Extended JSON. SQL selects the candidates, with a condition that
 * every match meets; {@code query-engine} does the rest as MongoDB does. Safe for use by many threads, which read in turn.
 */
public final class SqliteStore implements IntegrationStore, AutoCloseable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Connection connection;

    /** @param url of the database, such as {@code jdbc:sqlite:integrations.db} */
    public SqliteStore(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        execute("CREATE TABLE IF NOT EXISTS integrations (document TEXT NOT NULL)");
    }

    /** Stores these documents in place of the earlier ones. */
    public synchronized void replace(List<Document> documents) {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO integrations VALUES (?)")) {
            execute("DELETE FROM integrations");
            for (Document document : documents) {
                insert.setString(1, ExtendedJson.write(document, Form.CANONICAL));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static StoreUnavailableException unavailable(SQLException failure) {
        return new StoreUnavailableException("SQLite does not answer", RETRY_AFTER, failure);
    }

    // docs: sqlite store
    @Override
    public Slice findIntegrations(Selection selection, WorkBudget budget) {
        FindResult result = Find.matching(selection.filter(), budget)
                .sort(selection.sort())
                .projection(selection.projection())
                .skip(selection.offset())
                .limit(selection.limit())
                .in(candidates(selection.filter()));
        return new Slice(result.documents(), result.total());
    }

    /** The documents that SQL selects: every match of the filter, and perhaps others. */
    synchronized List<Document> candidates(Filter filter) {
        SqlCondition condition = SqlCondition.of(filter);
        String sql = "SELECT document FROM integrations WHERE " + condition.sql();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < condition.parameters().size(); i++) {
                select.setObject(i + 1, condition.parameters().get(i));
            }
            List<Document> documents = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    documents.add(ExtendedJson.readDocument(rows.getString(1), Limits.DOCUMENT));
                }
            }
            return documents;
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }
    // docs: end

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
