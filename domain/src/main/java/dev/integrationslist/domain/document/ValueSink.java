package dev.integrationslist.domain.document;

/**
 * A receiver of the content of documents, value by value. A store that holds documents as bytes hands on its texts as they
 * are, without an object for each.
 *
 * <p>Bytes are UTF-8, of which malformed sequences count as U+FFFD. They are read during the call alone.
 */
public interface ValueSink {
    /** Begins a document. For each of its fields follow a name and a value. */
    void startDocument();

    void endDocument();

    /** Begins an array, whose elements follow. */
    void startArray();

    void endArray();

    /** The name of the value that follows. */
    void name(String name);

    /** The name of the value that follows, from one position in its array to another. */
    void name(byte[] utf8, int start, int end);

    /** A string, from one position in its array to another. */
    void string(byte[] utf8, int start, int end);

    void bool(boolean value);

    void int32(int value);

    void int64(long value);

    void dateTime(long epochMillis);

    /** A value of any type. */
    void value(Value value);
}
