package dev.integrationslist.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which coding a client would have, and which representation it has. */
class NegotiationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZip",
                "x-gzip",
                "*",
                "gzip, deflate, br, zstd",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "gzip;q=0.001",
                "gzip ; Q=1.000",
                "gzip;q=1.",
                "identity;q=0.5, gzip;q=0.5",
                "identity;q=0, *",
                "gzip, *;q=0",
                "@, ;q=1,,\tgzip\t"
            })
    void gzipIsPreferred(String header) {
        assertThat(AcceptEncoding.prefersGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "identity",
                "br",
                "gzip;q=0",
                "gzip;q=0.000",
                "*;q=0",
                "*, gzip;q=0",
                "identity, gzip;q=0.5",
                "gzip;q=2",
                "gzip;q=0.0001",
                "gzip;q=",
                "gzip;level=9",
                "\"gzip\"",
                "notgzip",
                "gzip gzip"
            })
    void gzipIsNotPreferred(String header) {
        assertThat(AcceptEncoding.prefersGzip(header)).isFalse();
    }

    @Test
    void withoutHeadersNothingIsCompressedOrValidated() {
        assertThat(AcceptEncoding.prefersGzip(null)).isFalse();
        assertThat(EntityTags.name(null, "\"a\"")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {
                "* | true",
                "^ * ^ | true",
                "^\"a,b\"^ | true",
                "W/\"a,b\" | true",
                "\"x\", \"a,b\", \"y\" | true",
                "\"x\" , W/\"a,b\" | true",
                "\"\",\"a,b\" | true",
                "^^ | false",
                "a,b | false",
                "\"a\",\"b\" | false",
                "\"a,b | false",
                "\"a,bc\" | false",
                "\"A,B\" | false",
                "\"*\" | false",
                "** | false",
                "\"x\", * | false",
                "\" \"a,b\" \" | false"
            })
    void entityTagsAreComparedWeaklyAndByteByByte(String header, boolean had) {
        assertThat(EntityTags.name(header, "\"a,b\"")).isEqualTo(had);
    }
}
