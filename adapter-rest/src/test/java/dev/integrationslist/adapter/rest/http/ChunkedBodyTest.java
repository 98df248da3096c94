package dev.integrationslist.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ServiceUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ChunkedBodyTest {
    private final AtomicLong reserved = new AtomicLong();

    /** Memory of 100,000 bytes. */
    private final ResponseMemory limited = new ResponseMemory() {
        @Override
        public boolean reserve(long bytes) {
            return reserved.addAndGet(bytes) <= 100_000;
        }

        @Override
        public void release(long bytes) {
            reserved.addAndGet(-bytes);
        }
    };

    @Test
    void theBytesAreThoseThatWereWrittenInAnyPieces() throws IOException {
        SplittableRandom random = new SplittableRandom(20_170_105);
        for (int run = 0; run < 50; run++) {
            ChunkedBody body = new ChunkedBody(ResponseMemory.UNLIMITED);
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            for (int pieces = random.nextInt(20); pieces > 0; pieces--) {
                byte[] piece = new byte[random.nextInt(100_000)];
                random.nextBytes(piece);
                int offset = random.nextInt(piece.length + 1);
                body.write(piece, offset, piece.length - offset);
                expected.write(piece, offset, piece.length - offset);
            }
            body.write(7);
            expected.write(7);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            body.writeTo(written);
            assertThat(written.toByteArray()).isEqualTo(expected.toByteArray());
            assertThat(body.size()).isEqualTo(expected.size());
        }
    }

    @Test
    void aChunkIsReservedBeforeItIsAllocated() {
        ChunkedBody body = new ChunkedBody(limited);
        body.write(new byte[1], 0, 1);
        assertThat(reserved).hasValue(8 * 1024);
        body.write(new byte[70_000], 0, 70_000);
        assertThat(reserved).hasValue(72 * 1024);
        assertThatThrownBy(() -> body.write(new byte[70_000], 0, 70_000))
                .isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void anEmptyBodyReservesNothing() throws IOException {
        ChunkedBody body = new ChunkedBody(limited);
        body.write(new byte[0], 0, 0);
        body.writeTo(null);
        assertThat(body.size()).isZero();
        assertThat(reserved).hasValue(0);
    }

    @Test
    void aBodyThatIsMovedReleasesItsMemory() throws IOException {
        ChunkedBody body = new ChunkedBody(limited);
        byte[] bytes = new byte[70_000];
        new SplittableRandom(1).nextBytes(bytes);
        body.write(bytes, 0, bytes.length);
        ByteArrayOutputStream moved = new ByteArrayOutputStream();
        body.moveTo(moved);
        assertThat(moved.toByteArray()).isEqualTo(bytes);
        assertThat(reserved).hasValue(0);
        assertThat(body.size()).isZero();
    }

    @Test
    void compressedBodiesAreGzipInAnyPiecesAndLengths() throws IOException {
        SplittableRandom random = new SplittableRandom(19_520_511);
        GzipPool compressors = new GzipPool();
        for (int run = 0; run < 50; run++) {
            byte[] bytes = new byte[random.nextInt(200_000)];
            random.nextBytes(bytes);
            Arrays.fill(bytes, 0, bytes.length / 2, (byte) 'a');
            ChunkedBody compressed = new ChunkedBody(ResponseMemory.UNLIMITED);
            compressors.compress(stream -> stream.write(bytes), compressed);
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            compressed.writeTo(sent);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray())).readAllBytes())
                    .isEqualTo(bytes);
        }
    }
}
