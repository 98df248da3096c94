package dev.integrationslist.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer to a call, read as it arrives. */
final class HttpResponse {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \r]");
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: (\\d+)\r\n");
    private static final int LONGEST_HEAD = 16 * 1024;

    private final boolean withoutBody;
    private final StringBuilder head = new StringBuilder();
    private int status;
    private boolean closes;
    private long bodyLeft = -1;

    HttpResponse(boolean withoutBody) {
        this.withoutBody = withoutBody;
    }

    /** Reads on; true when all of it is there. */
    boolean read(ByteBuffer bytes) throws UnreadableException {
        while (bodyLeft < 0 && bytes.hasRemaining()) {
            head.append((char) (bytes.get() & 0xFF));
            if (head.length() > LONGEST_HEAD) {
                throw new UnreadableException("a head without an end");
            }
            if (head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                endHead();
            }
        }
        if (bodyLeft > 0) {
            int skipped = (int) Math.min(bodyLeft, bytes.remaining());
            bytes.position(bytes.position() + skipped);
            bodyLeft -= skipped;
        }
        return bodyLeft == 0;
    }

    private void endHead() throws UnreadableException {
        String text = head.toString().toLowerCase(Locale.ROOT).replace("http/", "HTTP/");
        Matcher line = STATUS.matcher(text);
        if (!line.lookingAt()) {
            throw new UnreadableException(
                    "no status line: " + text.lines().findFirst().orElse(""));
        }
        status = Integer.parseInt(line.group(1));
        if (status < 200) {
            head.setLength(0);
            return;
        }
        closes = text.contains("\r\nconnection: close\r\n");
        Matcher length = LENGTH.matcher(text);
        if (withoutBody || status == 204 || status == 304) {
            bodyLeft = 0;
        } else if (length.find()) {
            bodyLeft = Long.parseLong(length.group(1));
        } else {
            throw new UnreadableException("a " + status + " without its length");
        }
    }

    int status() {
        return status;
    }

    /** Whether the server closes the connection after it. */
    boolean closes() {
        return closes;
    }

    boolean hasBegun() {
        return head.length() > 0 || status > 0;
    }

    byte[] head() {
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The server sent what is no answer. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }
}
