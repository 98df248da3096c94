package dev.integrationslist.adapter.rest.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The body of a 200 with its representations: plain, and gzip if that is worth it. It is identified by a hash of its bytes.
 * A shared one is safe for use by many threads.
 */
public final class Entity {
    /** Below this, compression saves less than a packet. */
    private static final int WORTH_COMPRESSING = 1024;

    private static final int TAG_BYTES = 16;

    private final ChunkedBody plain;
    private final boolean shared;
    private final String hash;
    private @Nullable ChunkedBody gzip;

    private Entity(ChunkedBody plain, boolean shared) {
        this.plain = plain;
        this.shared = shared;
        this.hash = hash(plain);
    }

    /**
     * What is sent once, as one representation. While it is compressed, its plain form is dropped.
     *
     * @param plain the complete body; it must not be written to any more
     */
    public static Entity once(ChunkedBody plain) {
        return new Entity(plain, false);
    }

    /**
     * What many responses share. Both representations are kept.
     *
     * @param plain the complete body; it must not be written to any more
     */
    public static Entity shared(ChunkedBody plain) {
        return new Entity(plain, true);
    }

    boolean isWorthCompressing() {
        return plain.size() > WORTH_COMPRESSING;
    }

    /** The strong entity tag of a representation. It is known without compressing, so that a 304 costs no compression. */
    String tag(boolean compressed) {
        return '"' + hash + (compressed ? "-gzip" : "") + '"';
    }

    /** A representation; compressed once. */
    ChunkedBody body(boolean compressed, GzipPool compressors) {
        return compressed ? gzip(compressors) : plain;
    }

    private synchronized ChunkedBody gzip(GzipPool compressors) {
        if (gzip == null) {
            ChunkedBody compressed = plain.another();
            compressors.compress(shared ? plain::writeTo : plain::moveTo, compressed);
            gzip = compressed;
        }
        return gzip;
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
