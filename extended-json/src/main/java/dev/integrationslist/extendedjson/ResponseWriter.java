package dev.integrationslist.extendedjson;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes values in {@link Form#RESPONSE} as UTF-8. Texts that a store has as bytes are copied, and only their characters that
 * JSON escapes are looked for. Members are separated as they come; that names and values take turns is the caller's part.
 * {@code BsonToJsonBenchmark} measures it. Not safe for use by many threads.
 */
public final class ResponseWriter implements ValueSink {
    private static final int BUFFER = 8 * 1024;

    /** Room for a number, a date or an escaped character. */
    private static final int SHORT = 32;

    private static final byte[] HEX = ascii("0123456789ABCDEF");
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] MIN_LONG = ascii(Long.toString(Long.MIN_VALUE));

    /** Whether a byte is a character that JSON has as it is. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        Arrays.fill(PLAIN, ' ', 0x80, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private int depth;

    /** Whether a comma precedes the next member. */
    private boolean comma;

    /** @param target receives arrays, which it must not keep */
    public ResponseWriter(OutputStream target) {
        this.target = target;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Hands what is written to the target. */
    public void flush() {
        try {
            target.write(buffer, 0, used);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        used = 0;
    }

    @Override
    public void startDocument() {
        start('{');
    }

    @Override
    public void endDocument() {
        end('}');
    }

    @Override
    public void startArray() {
        start('[');
    }

    @Override
    public void endArray() {
        end(']');
    }

    /** The depth is bounded, as each level takes stack. */
    private void start(char bracket) {
        if (depth++ == Limits.DEEPEST) {
            throw new IllegalStateException("nested more than " + Limits.DEEPEST + " deep");
        }
        separate();
        buffer[used++] = (byte) bracket;
        comma = false;
    }

    private void end(char bracket) {
        depth--;
        reserve();
        buffer[used++] = (byte) bracket;
        comma = true;
    }

    private void separate() {
        reserve();
        if (comma) {
            buffer[used++] = ',';
        }
        comma = true;
    }

    private void reserve() {
        if (used > BUFFER - SHORT) {
            flush();
        }
    }

    @Override
    public void name(String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        name(utf8, 0, utf8.length);
    }

    @Override
    public void name(byte[] utf8, int start, int end) {
        string(utf8, start, end);
        reserve();
        buffer[used++] = ':';
        comma = false;
    }

    @Override
    public void string(byte[] utf8, int start, int end) {
        separate();
        buffer[used++] = '"';
        if (isPlain(utf8, start, end)) {
            copy(utf8, start, end);
        } else {
            special(utf8, start, end);
        }
        reserve();
        buffer[used++] = '"';
    }

    private static boolean isPlain(byte[] utf8, int start, int end) {
        int next = start;
        while (next < end && PLAIN[utf8[next] & 0xFF]) {
            next++;
        }
        return next == end;
    }

    /** Copies a text that has other characters; what is malformed is replaced as String does. */
    private void special(byte[] utf8, int start, int end) {
        byte[] sound = new String(utf8, start, end - start, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        int next = 0;
        while (next < sound.length) {
            int run = next;
            while (next < sound.length && (sound[next] < 0 || PLAIN[sound[next]])) {
                next++;
            }
            copy(sound, run, next);
            if (next < sound.length) {
                escape(sound[next++]);
            }
        }
    }

    private void escape(byte character) {
        reserve();
        buffer[used++] = '\\';
        switch (character) {
            case '\b' -> buffer[used++] = 'b';
            case '\t' -> buffer[used++] = 't';
            case '\n' -> buffer[used++] = 'n';
            case '\f' -> buffer[used++] = 'f';
            case '\r' -> buffer[used++] = 'r';
            case '"', '\\' -> buffer[used++] = character;
            default -> {
                buffer[used++] = 'u';
                buffer[used++] = '0';
                buffer[used++] = '0';
                buffer[used++] = HEX[character >> 4];
                buffer[used++] = HEX[character & 0xF];
            }
        }
    }

    private void copy(byte[] bytes, int start, int end) {
        int next = start;
        while (end - next > BUFFER - used) {
            int part = BUFFER - used;
            System.arraycopy(bytes, next, buffer, used, part);
            used += part;
            next += part;
            flush();
        }
        System.arraycopy(bytes, next, buffer, used, end - next);
        used += end - next;
    }

    private void copy(byte[] bytes) {
        copy(bytes, 0, bytes.length);
    }

    @Override
    public void bool(boolean value) {
        separate();
        copy(value ? TRUE : FALSE);
    }

    @Override
    public void int32(int value) {
        int64(value);
    }

    @Override
    public void int64(long value) {
        separate();
        if (value == Long.MIN_VALUE) {
            copy(MIN_LONG);
            return;
        }
        long rest = Math.abs(value);
        int digits = 1;
        for (long more = rest; more >= 10; more /= 10) {
            digits++;
        }
        if (value < 0) {
            buffer[used++] = '-';
        }
        for (int i = used + digits - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
    }

    @Override
    public void dateTime(long epochMillis) {
        separate();
        if (IsoDate.write(epochMillis, buffer, used + 1)) {
            buffer[used] = '"';
            used += 1 + IsoDate.LENGTH;
            buffer[used++] = '"';
        } else {
            other(new DateTime(epochMillis));
        }
    }

    @Override
    public void value(Value value) {
        switch (value.type()) {
            case OBJECT -> ((Document) value).writeTo(this);
            case ARRAY -> ((Array) value).writeTo(this);
            case STRING -> {
                byte[] utf8 = ((StringValue) value).value().getBytes(StandardCharsets.UTF_8);
                string(utf8, 0, utf8.length);
            }
            case BOOLEAN -> bool(((BooleanValue) value).value());
            case NULL -> {
                separate();
                copy(NULL);
            }
            case INT -> int32(((Int32) value).value());
            case LONG -> int64(((Int64) value).value());
            case DATE -> dateTime(((DateTime) value).epochMillis());
            case DOUBLE -> {
                double number = ((DoubleValue) value).value();
                if (ValueWriter.isExactWhole(number)) {
                    int64((long) number);
                } else {
                    separate();
                    other(value);
                }
            }
            default -> {
                separate();
                other(value);
            }
        }
    }

    /** Types that integrations hardly have. */
    private void other(Value value) {
        copy(ExtendedJson.write(value, Form.RESPONSE).getBytes(StandardCharsets.UTF_8));
    }
}
