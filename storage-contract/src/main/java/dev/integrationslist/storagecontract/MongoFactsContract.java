package dev.integrationslist.storagecontract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.integrationslist.storagecontract.facts.FactChecker;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * MongoDB's recorded answers. Skipped unless the environment variable {@value #FACTS} names a file of them, one per line in
 * Extended JSON.
 */
public interface MongoFactsContract extends StoreUnderTest {
    /** The environment variable that names the file of facts. */
    String FACTS = "MONGODB_FACTS";

    /** Every recorded answer is met, or refused by the name of the unsupported syntax. */
    @Test
    default void recordedAnswersAreMetOrRefusedByName() throws IOException {
        String file = System.getenv(FACTS);
        Assumptions.assumeTrue(file != null, FACTS + " does not name a file of MongoDB's recorded answers");
        FactChecker.Report report = FactChecker.check(Path.of(file), this);
        System.out.println(getClass().getSimpleName() + ", " + report.summary());
        assertTrue(report.facts() > 0, "the file has no facts");
        assertAll(report.wrong().stream().map(wrong -> () -> fail(wrong)));
    }
}
