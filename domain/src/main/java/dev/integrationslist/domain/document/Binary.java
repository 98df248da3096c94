package dev.integrationslist.domain.document;

import java.util.Arrays;
import java.util.Base64;

/**
 * Bytes with a subtype.
 *
 * @see <a href="https://bsonspec.org/spec.html">The subtypes</a>
 */
public final class Binary implements Value {
    private final int subtype;
    private final byte[] bytes;

    /**
     * @param subtype from 0 to 255
     * @param bytes copied
     */
    public Binary(int subtype, byte[] bytes) {
        if (subtype < 0 || subtype > 255) {
            throw new IllegalArgumentException("a binary subtype is from 0 to 255");
        }
        this.subtype = subtype;
        this.bytes = bytes.clone();
    }

    public int subtype() {
        return subtype;
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the bit at a position is set, counted from the lowest bit of the first byte; beyond the end none is. */
    public boolean bit(int position) {
        return position / 8 < bytes.length && (bytes[position / 8] >> (position % 8) & 1) == 1;
    }

    /** Compares the bytes, unsigned, from the first on. */
    int compareBytes(Binary other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public ValueType type() {
        return ValueType.BINARY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary binary && subtype == binary.subtype && Arrays.equals(bytes, binary.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * subtype + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Binary[subtype=" + subtype + ", bytes=" + Base64.getEncoder().encodeToString(bytes) + "]";
    }
}
