package dev.integrationslist.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ServiceUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChunkedBodyTest {
    private final AtomicLong reserved = new AtomicLong();

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
        ChunkedBody body = new ChunkedBody(bytes -> reserved.addAndGet(bytes) <= 100_000);
        body.write(new byte[1], 0, 1);
        assertThat(reserved).hasValue(8 * 1024);
        body.write(new byte[70_000], 0, 70_000);
        assertThat(reserved).hasValue(72 * 1024);
        assertThatThrownBy(() -> body.write(new byte[70_000], 0, 70_000))
                .isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void anEmptyBodyReservesNothing() throws IOException {
        ChunkedBody body = new ChunkedBody(bytes -> false);
        body.write(new byte[0], 0, 0);
        body.writeTo(null);
        assertThat(body.size()).isZero();
    }
}
