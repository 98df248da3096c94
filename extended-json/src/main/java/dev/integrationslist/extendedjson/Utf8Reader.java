package dev.integrationslist.extendedjson;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly. Unlike {@link java.io.InputStreamReader} it hands out all that stands before malformed bytes
 * before it fails, so that whoever counts characters knows the place.
 */
final class Utf8Reader extends Reader {
    private final InputStream source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private boolean ended;

    Utf8Reader(InputStream source) {
        this.source = source;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(buffer, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            if (characters.position() > offset) {
                return characters.position() - offset;
            }
            if (result.isError()) {
                throw new UnreadableInputException(
                        new ParseProblem("the bytes are not UTF-8", "save the file as UTF-8"));
            }
            if (result.isOverflow()) {
                throw new IllegalArgumentException("no room for a surrogate pair");
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
