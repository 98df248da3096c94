package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.schema.Schema;
import java.util.Objects;

/**
 * A schema that the whole document has to meet.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/">$jsonSchema</a>
 */
public record SchemaFilter(Schema schema) implements Filter {
    public SchemaFilter {
        Objects.requireNonNull(schema, "schema");
    }

    @Override
    public Document toDocument() {
        return Document.of(DocumentOperator.JSON_SCHEMA.symbol(), schema.toDocument());
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.schema(this);
    }
}
