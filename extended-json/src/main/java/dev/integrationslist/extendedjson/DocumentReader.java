package dev.integrationslist.extendedjson;

import dev.integrationslist.domain.document.Document;
import java.io.Closeable;
import java.io.InputStream;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A reader of the documents that {@code mongoexport} writes: one document a line (any white space separates), or one JSON
 * array of documents. A byte order mark at the start is skipped. An empty source has no documents.
 *
 * <p>Both methods of {@link Iterator} throw {@link ExtendedJsonException} if the source is something else or a
 * document exceeds its {@link Limits}, and {@link java.io.UncheckedIOException} if it cannot be read. After a failure the same
 * failure is thrown again.
 */
public final class DocumentReader implements Iterator<LocatedDocument>, Closeable {
    private final BoundedReader source;
    private final JsonParser parser;
    private final ValueReader values;
    private final Limits limits;

    private State state = State.START;
    private @Nullable LocatedDocument next;
    private @Nullable RuntimeException failure;

    private enum State {
        START,
        IN_SEQUENCE,
        IN_ARRAY,
        END
    }

    DocumentReader(InputStream utf8, Limits limits) {
        this(new Utf8Reader(utf8), limits);
    }

    DocumentReader(Reader text, Limits limits) {
        this.source = new BoundedReader(text, limits.maxLength());
        this.parser = Json.parser(source);
        this.values = new ValueReader(parser, limits);
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        if (failure != null) {
            throw failure;
        }
        if (next == null && state != State.END) {
            try {
                next = advance();
            } catch (RuntimeException caught) {
                failure = caught;
                throw caught;
            }
        }
        return next != null;
    }

    @Override
    public LocatedDocument next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        LocatedDocument result = next;
        next = null;
        return result;
    }

    private @Nullable LocatedDocument advance() {
        source.allowFrom(parser.currentLocation().getCharOffset());
        JsonToken token = values.next();
        if (state == State.START) {
            state = token == JsonToken.START_ARRAY ? State.IN_ARRAY : State.IN_SEQUENCE;
            token = state == State.IN_ARRAY ? values.next() : token;
        }
        if (state == State.IN_ARRAY && token == JsonToken.END_ARRAY) {
            state = State.END;
            values.end();
            return null;
        }
        if (token == null) {
            state = State.END;
            return null;
        }
        return document();
    }

    private LocatedDocument document() {
        var start = parser.currentTokenLocation();
        Document document = values.document();
        if (parser.currentLocation().getCharOffset() - start.getCharOffset() > limits.maxLength()) {
            throw ExtendedJsonException.at(start, ValueReader.tooLong(limits.maxLength()));
        }
        return new LocatedDocument(document, start.getLineNr());
    }

    /** Closes the source too. */
    @Override
    public void close() {
        parser.close();
    }
}
