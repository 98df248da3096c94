package dev.integrationslist.extendedjson;

import java.io.IOException;
import java.io.Reader;

/** A reader that skips a byte order mark and fails if a document exceeds its limit. */
final class BoundedReader extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader source;
    private final int maxLength;
    private boolean started;
    private long delivered;
    private long ceiling;

    BoundedReader(Reader source, int maxLength) {
        this.source = source;
        this.maxLength = maxLength;
        allowFrom(0);
    }

    /** Allows a document that starts near that offset; {@link DocumentReader} measures it exactly afterwards. */
    void allowFrom(long offset) {
        ceiling = offset + maxLength + 8192;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (delivered >= ceiling) {
            throw new UnreadableInputException(ValueReader.tooLong(maxLength));
        }
        int count = source.read(buffer, offset, length);
        if (!started && count > 0) {
            started = true;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, --count);
                return count > 0 ? counted(count) : read(buffer, offset, length);
            }
        }
        return counted(count);
    }

    private int counted(int count) {
        delivered += Math.max(0, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
