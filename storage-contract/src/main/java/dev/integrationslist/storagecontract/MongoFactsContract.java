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

/** MongoDB's recorded answers, met by a store. Skipped where there are none; see {@link FactChecker}. */
public interface MongoFactsContract extends StoreUnderTest {
    /** The environment variable that names the file of facts. */
    String FACTS = "MONGODB_FACTS";

    /** Every fact of the file is met, or refused by name. */
    @Test
    default void everyRecordedAnswerOfMongoDbIsMetOrRefusedByName() throws IOException {
        String file = System.getenv(FACTS);
        Assumptions.assumeTrue(file != null, FACTS + " does not name a file of MongoDB's recorded answers");
        FactChecker.Report report = FactChecker.judge(Path.of(file), this);
        System.out.println(getClass().getSimpleName() + ", " + report.summary());
        assertTrue(report.facts() > 0, "the file has no facts");
        assertAll(report.wrong().stream().map(wrong -> () -> fail(wrong)));
    }
}
