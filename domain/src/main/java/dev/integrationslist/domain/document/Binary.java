package dev.integrationslist.domain.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/**
 * Bytes with a subtype.
 *
 * <p>The old subtype 2 is stored with its length before its bytes. MongoDB compares and tests the stored form, so
 * {@link #length()} and {@link #bit} include those four bytes; {@link #bytes()} does not.
 *
 * @see <a href="https://bsonspec.org/spec.html">The subtypes</a>
 */
public final class Binary implements Value {
    private static final int OLD = 2;

    private final int subtype;
    private final byte[] bytes;
    private final byte[] stored;

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
        this.stored = subtype == OLD ? withLength(bytes) : this.bytes;
    }

    private static byte[] withLength(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    /** The subtype, from 0 to 255. */
    public int subtype() {
        return subtype;
    }

    /** The number of stored bytes. */
    public int length() {
        return stored.length;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the bit at a position is set, counted from the lowest bit of the first stored byte; none is set beyond the end. */
    public boolean bit(int position) {
        return position / 8 < stored.length && (stored[position / 8] >> (position % 8) & 1) == 1;
    }

    /** Compares the stored bytes, unsigned, from the first on. */
    int compareBytes(Binary other) {
        return Arrays.compareUnsigned(stored, other.stored);
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
