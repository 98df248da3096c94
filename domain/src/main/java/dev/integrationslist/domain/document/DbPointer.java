package dev.integrationslist.domain.document;

/** A reference of a deprecated type. */
public record DbPointer(String namespace, ObjectId id) implements Value {
    @Override
    public ValueType type() {
        return ValueType.DB_POINTER;
    }
}
