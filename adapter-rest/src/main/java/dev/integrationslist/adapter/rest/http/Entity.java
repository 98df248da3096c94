package dev.integrationslist.adapter.rest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The body of a 200: sent as it is or compressed, and known by its bytes. Safe for use by many threads. */
public final class Entity {
    /** Below this, compression saves less than a packet. */
    private static final int WORTH_COMPRESSING = 1024;

    private static final int TAG_BYTES = 16;

    private final byte[] bytes;
    private final String hash;
    private byte @Nullable [] gzip;

    public Entity(byte[] bytes) {
        this.bytes = bytes;
        this.hash = hash(bytes);
    }

    boolean isWorthCompressing() {
        return bytes.length > WORTH_COMPRESSING;
    }

    /** The strong entity tag of a representation. It is known without compressing, so that a 304 costs no compression. */
    String tag(boolean compressed) {
        return '"' + hash + (compressed ? "-gzip" : "") + '"';
    }

    /** The bytes as they are. */
    byte[] bytes() {
        return bytes;
    }

    /** The bytes in gzip's format, compressed once. */
    synchronized byte[] gzip() {
        if (gzip == null) {
            gzip = compress(bytes);
        }
        return gzip;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(buffer)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return buffer.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
