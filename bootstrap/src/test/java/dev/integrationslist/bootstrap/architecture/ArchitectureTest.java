package dev.integrationslist.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String ROOT = "dev.integrationslist";
    private static final String BAD = ArchitectureTest.class.getPackageName() + ".bad";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);
    private static final JavaClasses BAD_PROGRAM = new ClassFileImporter().importPackages(BAD);

    @ParameterizedTest
    @EnumSource
    void theProgramKeepsTheRule(ArchitectureRule rule) {
        rule.under(ROOT).check(PROGRAM);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleFindsTheClassThatBreaksIt(ArchitectureRule rule) {
        assertThat(rule.under(BAD).evaluate(BAD_PROGRAM).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain",
                "application",
                "queryengine",
                "extendedjson",
                "adapter.memory",
                "adapter.mongo",
                "adapter.rest",
                "explorer",
                "bootstrap"
            })
    void theRulesSeeTheModule(String module) {
        assertThat(PROGRAM.stream().filter(type -> type.getPackageName().startsWith(ROOT + "." + module)))
                .isNotEmpty();
    }
}
