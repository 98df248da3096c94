package dev.integrationslist.domain.document;

/** A 64-bit floating point number. Record equality tells {@code -0.0} from {@code 0.0}, as their bytes differ. */
public record DoubleValue(double value) implements NumberValue {
    @Override
    public ValueType type() {
        return ValueType.DOUBLE;
    }
}
