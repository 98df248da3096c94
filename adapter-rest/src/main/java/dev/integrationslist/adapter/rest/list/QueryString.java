package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Takes a query string apart, as HTML forms and {@code encodeURIComponent} write it. Containers differ in what they make of
 * one that is malformed, and some of them pass over it; here it is refused.
 *
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">application/x-www-form-urlencoded</a>
 */
final class QueryString {
    private final String raw;

    /** A name and its value, decoded, and both as they came. */
    record Pair(String name, String value, String raw) {}

    private QueryString(String raw) {
        this.raw = raw;
    }

    /**
     * The pairs of a query string, in its order. What has no {@code =} is a name with an empty value; between two
     * {@code &} there may be nothing.
     *
     * @throws RefusedException where it holds what is not percent-encoded UTF-8, or the character U+0000
     */
    static List<Pair> parse(String raw) {
        return new QueryString(raw).pairs();
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        int start = 0;
        while (start < raw.length()) {
            int end = indexOf('&', start, raw.length());
            if (end > start) {
                pairs.add(pair(start, end));
            }
            start = end + 1;
        }
        return pairs;
    }

    private Pair pair(int start, int end) {
        int equals = indexOf('=', start, end);
        String name = decode(start, equals, "");
        return new Pair(name, decode(Math.min(equals + 1, end), end, name), raw.substring(start, end));
    }

    private int indexOf(char wanted, int start, int end) {
        int index = start;
        while (index < end && raw.charAt(index) != wanted) {
            index++;
        }
        return index;
    }

    private String decode(int start, int end, String name) {
        ByteBuffer bytes = ByteBuffer.allocate(end - start);
        int next = start;
        while (next < end) {
            char c = raw.charAt(next);
            if (c == '%') {
                bytes.put(octet(next, end, name));
                next += 3;
            } else {
                bytes.put((byte) (c == '+' ? ' ' : printable(c, next, name)));
                next++;
            }
        }
        String text = utf8(bytes.flip(), start, name);
        if (text.indexOf('\0') >= 0) {
            throw refused(start, name, "the character U+0000 is not allowed", "leave it out");
        }
        return text;
    }

    private byte octet(int at, int end, String name) {
        boolean whole =
                at + 2 < end && HexFormat.isHexDigit(raw.charAt(at + 1)) && HexFormat.isHexDigit(raw.charAt(at + 2));
        if (!whole) {
            throw refused(at, name, "a % without two hexadecimal digits", "write %25 for the character % itself");
        }
        return (byte) HexFormat.fromHexDigits(raw, at + 1, at + 3);
    }

    private char printable(char c, int at, String name) {
        if (c <= ' ' || c > '~') {
            throw refused(at, name, "a character that is not allowed in a URI", "percent-encode its UTF-8 bytes");
        }
        return c;
    }

    private String utf8(ByteBuffer bytes, int start, String name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException malformed) {
            throw refused(start, name, "the percent-encoded bytes are not valid UTF-8", "encode the value as UTF-8");
        }
    }

    private static RefusedException refused(int at, String name, String problem, String remedy) {
        String where = "character " + (at + 1) + " of the query string";
        return new RefusedException(
                ErrorCode.INVALID_PARAMETER,
                name.isEmpty() ? where : Abbreviated.brief(name) + " (" + where + ")",
                problem,
                remedy);
    }
}
