package dev.integrationslist.bootstrap.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.bootstrap.endtoend.Data;
import dev.integrationslist.bootstrap.endtoend.OnMemory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page's modules without views, in the browser that runs them. */
class ExplorerModulesTest extends ExplorerTestBase implements OnMemory {
    @Override
    Data data() {
        return Data.EMPTY;
    }

    @BeforeAll
    void open() {
        page().open("");
    }

    /** Runs a script with everything that a module exports. */
    private Object with(String module, String body, Object... arguments) {
        return browser().run("const m = await import('/explorer/" + module + ".js');" + body, arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {\"a\": 1}",
                "{\"b\": 9007199254740993} | {\"b\": 9007199254740993, \"a\": 1}",
                "{\"a\": 1.50} | {\"a\": 1.50, \"$and\": [{\"a\": 1}]}",
                "{\"a\": 2, \"$and\": [{\"x\": 1}]} | {\"a\": 2, \"$and\": [{\"x\": 1}, {\"a\": 1}]}",
            })
    void aConditionIsAddedAndRemovedAgain(String query, String added) {
        assertThat(with(
                        "query",
                        "const c = m.condition({a: 1}); const q = m.read(arguments[0]);"
                                + "const more = m.add(q, c); return [m.write(more), m.write(m.remove(more, c)), m.has(more, c), m.has(q, c)]",
                        query))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(added, query.equals("{}") ? "" : query, true, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"integrations\":[],\"total\":0} | 0 | none",
                "{\"integrations\":[{\"a\":\"],}\\\\\\\"\"},{\"b\":[1,{\"c\":2}]}],\"total\":2} | 2 | {\"b\":[1,{\"c\":2}]}",
                "{\"integrations\":[1.0,-0,1e400],\"total\":3} | 3 | 1e400",
            })
    void elementsKeepTheBytesOfTheText(String text, int size, String last) {
        assertThat(with(
                        "json-text",
                        "const e = m.elements(arguments[0], 'integrations'); return [e.length, e.at(-1) ?? 'none']",
                        text))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly((long) size, last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://user:pw@host/ | https://user:••••••••@host/",
                "https://host/?token=abc&x=1 | https://host/?token=••••••••&x=1",
                "https://host/?a=1&api_key=s#f | https://host/?a=1&api_key=••••••••#f",
                "https://host/monkey=1 | https://host/monkey=1",
            })
    void secretsInAddressesAreMasked(String address, String masked) {
        assertThat(with("format", "return m.maskAddress(arguments[0])", address))
                .isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"$json | $jsonSchema",
                "{\"$expr\": {\"$date | $dateDiff",
                "{\"$expr\": {\"$ne\": [\"$_createdBy | $_createdBy, $_createdBy.username, $_createdBy._id",
                "{\"$jsonSchema\": {\"req | required",
                "{\"$jsonSchema\": {\"properties\": {\"scriptEn | scriptEnabled, scriptEngine",
                "{\"$jsonSchema\": {\"properties\": {\"name\": {\"bson | bsonType",
            })
    void expressionsAndSchemasAreCompleted(String text, String labels) {
        assertThat((String) with(
                        "completion",
                        "const { options } = m.complete(arguments[0], arguments[0].length, () => []);"
                                + "return options.map(({ label }) => label).join(', ')",
                        text))
                .isEqualTo(labels);
    }

    @Test
    void hostileTextStaysTextInEveryLanguage() {
        String hostile = "it's \"q\" \\ $(x) `y` \u2028 \u0007 </script>";
        for (String language : new String[] {"curl", "JavaScript", "Python", "Java"}) {
            assertThat((String) with(
                            "snippets",
                            "return m.LANGUAGES.get(arguments[0])('http://h', {query: arguments[1]})",
                            language,
                            hostile))
                    .as(language)
                    .doesNotContain("\u0007\"")
                    .contains("<token>");
        }
        assertThat((String)
                        with("snippets", "return m.LANGUAGES.get('curl')('http://h', {query: arguments[0]})", hostile))
                .contains("'query=it'\\''s \"q\" \\ $(x) `y` \u2028 \u0007 </script>'");
        assertThat(with(
                        "snippets",
                        "const code = m.LANGUAGES.get('JavaScript')('http://h', {query: arguments[0]});"
                                + "const literal = code.match(/query: (\"[^\\n]*\"),/)[1]; return JSON.parse(literal)",
                        hostile))
                .isEqualTo(hostile);
    }

    @Test
    void highlightingLosesNothingAndIsLinear() {
        String hostile = "`".repeat(1) + "/*".repeat(200_000) + "'\\".repeat(200_000);
        assertThat(with(
                        "highlight",
                        "return m.parts(arguments[0]).map((p) => p.text).join('') === arguments[0]",
                        hostile))
                .isEqualTo(true);
        assertThat(with("highlight", "return m.parts('const x = 1; // c\\n\"s\"').map((p) => p.kind).join()"))
                .isEqualTo("keyword,plain,number,plain,comment,plain,string");
    }

    @Test
    void barsCoverAllDatesWhateverTheirSpan() {
        assertThat(with("histogram", """
                const spans = [0, 1, 3600, 86400, 86400 * 40, 86400 * 4000, 86400 * 365 * 2000];
                return spans.every((seconds) => {
                  const dates = [0, 0.1, 0.5, 1].map((share) => new Date(Date.UTC(1, 0, 1) + seconds * share * 1000));
                  const { bins } = m.bins(dates);
                  return bins.length <= 63 && bins.reduce((sum, bin) => sum + bin.count, 0) === dates.length
                    && bins[0].start <= dates[0] && bins.at(-1).end > dates.at(-1);
                });""")).isEqualTo(true);
    }

    @Test
    void anAddressKeepsTheState() {
        assertThat(with("address", """
                const state = { query: '{"a": "&=#%+ é"}', sort: '{"a":1}', columns: ['name'], offset: 50, count: 25, id: 'x' };
                return JSON.stringify(m.read(m.write(state))) === JSON.stringify(state)
                  && JSON.stringify(m.read('#offset=-1&count=x')) === JSON.stringify(m.START);""")).isEqualTo(true);
    }
}
