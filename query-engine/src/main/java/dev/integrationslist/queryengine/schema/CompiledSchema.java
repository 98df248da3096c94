package dev.integrationslist.queryengine.schema;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.schema.Schema;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.regex.DfaMemoryBudget;

/**
 * A compiled schema. A document costs at most the product of its values and the schema's constraints, and for
 * {@code uniqueItems} a sort.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/">$jsonSchema</a>
 */
public final class CompiledSchema {
    private final ValueCheck check;

    private CompiledSchema(ValueCheck check) {
        this.check = check;
    }

    /** @param work charged with every check of a value, and with the characters that it reads */
    public static CompiledSchema compile(Schema schema, DfaMemoryBudget budget, WorkBudget work) {
        return new CompiledSchema(new SchemaCompiler(budget, work).compile(schema));
    }

    /** Whether the document meets the schema. */
    public boolean matches(Document document) {
        return check.passes(document);
    }
}
