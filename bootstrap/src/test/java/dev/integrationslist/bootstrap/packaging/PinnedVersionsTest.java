package dev.integrationslist.bootstrap.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions are pinned by commit and images by digest, as tags can be moved. */
class PinnedVersionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".github/workflows/verify.yml | uses: (.*)                     | [\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+",
                "packaging/Dockerfile         | (?m)^FROM (\\S+)               | [\\w:.-]+@sha256:[0-9a-f]{64}",
                "bootstrap/pom.xml            | <from>\\s*<image>(.*)</image>  | [\\w:.-]+@sha256:[0-9a-f]{64}",
                "compose.yaml                 | image: (?!integrations-list)(.*) | [\\w:.-]+@sha256:[0-9a-f]{64}",
            })
    void actionsAndImagesArePinned(String file, String named, String pinned) throws IOException {
        assertThat(Pattern.compile(named)
                        .matcher(Files.readString(Path.of("..", file)))
                        .results())
                .extracting((MatchResult match) -> match.group(1))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).matches(pinned));
    }
}
