package dev.integrationslist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QueryExampleTest {
    @Test
    void printsTheMatchesOfItsQueries() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            QueryExample.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        test -> assertThat(test).isEqualTo("true"),
                        found -> assertThat(found).contains("_id: ", "2", "40").doesNotContain("12"),
                        total -> assertThat(total).isEqualTo("1"));
    }
}
