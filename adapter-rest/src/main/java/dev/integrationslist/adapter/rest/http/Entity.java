package dev.integrationslist.adapter.rest.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a 200 with its representations: plain, and gzip if that is worth it. It is identified by a hash of its bytes.
 * Safe for use by many threads.
 */
public final class Entity {
    /** Below this, compression saves less than a packet. */
    private static final int WORTH_COMPRESSING = 1024;

    private static final int TAG_BYTES = 16;

    private final ChunkedBody plain;
    private final String hash;
    private @Nullable ChunkedBody gzip;

    /** @param plain the complete body; it must not be written to any more */
    public Entity(ChunkedBody plain) {
        this.plain = plain;
        this.hash = hash(plain);
    }

    boolean isWorthCompressing() {
        return plain.size() > WORTH_COMPRESSING;
    }

    /** The strong entity tag of a representation. It is known without compressing, so that a 304 costs no compression. */
    String tag(boolean compressed) {
        return '"' + hash + (compressed ? "-gzip" : "") + '"';
    }

    /** A representation; compressed once. */
    ChunkedBody body(boolean compressed) {
        return compressed ? gzip() : plain;
    }

    private synchronized ChunkedBody gzip() {
        if (gzip == null) {
            gzip = compress(plain);
        }
        return gzip;
    }

    private static ChunkedBody compress(ChunkedBody plain) {
        ChunkedBody compressed = plain.another();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            plain.writeTo(gzip);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return compressed;
    }

    private static String hash(ChunkedBody body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            body.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a digest takes every byte", impossible);
        }
    }
}
