package dev.integrationslist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README shows the code that the build runs, to the letter. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"embedding, main, Embedding", "swapping, test, SwappedStoreTest", "own store, test, MyStoreTest"})
    void theReadmeShowsTheRegion(String region, String tree, String type) throws IOException {
        Path source = Path.of("src", tree, "java", "dev", "integrationslist", "examples", type + ".java");
        assertThat(javaBlocks()).contains(region(region, Files.readString(source)));
    }

    @Test
    void theReadmeShowsNoOtherJava() throws IOException {
        assertThat(javaBlocks()).hasSize(3);
    }

    private static List<String> javaBlocks() throws IOException {
        return JAVA_BLOCK
                .matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** What stands between the markers, without the margin that the code around gives it. */
    private static String region(String name, String source) {
        MatchResult found = Pattern.compile("// README: " + name + "\n(.*?)\\s*// README: end", Pattern.DOTALL)
                .matcher(source)
                .results()
                .findFirst()
                .orElseThrow();
        return found.group(1).stripIndent() + "\n";
    }
}
