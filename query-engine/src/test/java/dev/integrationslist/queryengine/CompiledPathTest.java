package dev.integrationslist.queryengine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.extendedjson.ExtendedJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledPathTest {
    /**
     * To MongoDB nothing is left of a path before an empty last name, so that an array ends it.
     *
     * @see <a href="https://github.com/mongodb/mongo/blob/master/src/mongo/db/matcher/path.cpp">ArrayIterationState::reset</a>
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.   | {'a': {'': 5}}       | true",
                "a.   | {'a': [4, 5]}        | true",
                "a.   | {'a': {'': [4, 5]}}  | true",
                "a.   | {'a': 5}             | false",
                "a.   | {'a': [{'': 5}]}     | false",
                "a.   | {'a': [[5]]}         | false",
                "a.0. | {'a': [[4, 5]]}      | true",
                "a.0. | {'a': [{'': 5}]}     | true",
                "a.0. | {'a': [5]}           | false",
                "a..b | {'a': {'': {'b': 5}}} | true",
                "a..b | {'a': [{'': {'b': 5}}]} | true",
                "a..b | {'a': [{'b': 5}]}    | false",
            })
    void anEmptyLastNameIsLookedUpInDocumentsOnly(String path, String document, boolean expected) {
        Filter five = Filter.parse(ExtendedJson.readDocument("{\"" + path + "\": 5}"));
        Document[] documents = {ExtendedJson.readDocument(document.replace('\'', '"'))};
        assertThat(FilterCompiler.compile(five, WorkBudget.UNLIMITED).matching(documents, 1))
                .isEqualTo(expected ? 1 : 0);
    }
}
