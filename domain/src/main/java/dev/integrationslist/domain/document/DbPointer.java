package dev.integrationslist.domain.document;

/** A reference of a kind that MongoDB deprecated. */
public record DbPointer(String namespace, ObjectId id) implements Value {
    @Override
    public ValueType type() {
        return ValueType.DB_POINTER;
    }
}
