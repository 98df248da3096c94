package dev.integrationslist.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;

/** What may depend on what, for modules whose packages start with one root. */
enum ArchitectureRule {
    DOMAIN_USES_THE_JDK_ALONE(root -> classes()
            .that()
            .resideInAPackage(root + ".domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(root + ".domain..", "java..", "org.jspecify..")),

    APPLICATION_USES_THE_DOMAIN_AND_THE_JDK_ALONE(root -> classes()
            .that()
            .resideInAPackage(root + ".application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(root + ".application..", root + ".domain..", "java..", "org.jspecify..")),

    /** No JSON, BSON, HTTP or driver type, no stream of bytes, and nothing of the service behind them. */
    PORTS_SPEAK_THE_DOMAINS_LANGUAGE(root -> classes()
            .that()
            .resideInAPackage(root + ".application.port..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    root + ".application.port..",
                    root + ".domain..",
                    "org.jspecify..",
                    "java.lang..",
                    "java.util",
                    "java.util.function",
                    "java.time..",
                    "org.jspecify..")),

    QUERY_ENGINE_USES_THE_DOMAIN_AND_THE_JDK_ALONE(root -> classes()
            .that()
            .resideInAPackage(root + ".queryengine..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(root + ".queryengine..", root + ".domain..", "java..", "org.jspecify..")),

    EXTENDED_JSON_KNOWS_THE_DOMAIN_ALONE(root -> noClasses()
            .that()
            .resideInAPackage(root + ".extendedjson..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(root + ".application..", root + ".adapter..", root + ".bootstrap..")),

    ADAPTERS_DO_NOT_KNOW_EACH_OTHER(
            root -> slices().matching(root + ".adapter.(*)..").should().notDependOnEachOther()),

    /** Except for the failures of a store, which an inbound adapter renders. */
    INBOUND_ADAPTERS_DO_NOT_REACH_AROUND_THE_USE_CASES(root -> noClasses()
            .that()
            .resideInAPackage(root + ".adapter.rest..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage(root + ".application.port.out..").and(not(assignableTo(Throwable.class))))),

    /** Everybody else takes the ports it needs as constructor parameters. */
    ONLY_BOOTSTRAP_KNOWS_THE_SERVICE_BEHIND_THE_PORTS(root -> noClasses()
            .that()
            .resideOutsideOfPackages(root + ".bootstrap..", root + ".application")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".application")),

    ONLY_BOOTSTRAP_KNOWS_ADAPTERS(root -> noClasses()
            .that()
            .resideOutsideOfPackages(root + ".bootstrap..", root + ".adapter..", root + ".explorer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".adapter..")),

    /** The page shows what the public API answers, so what serves it needs no more than a way to serve files. */
    EXPLORER_KNOWS_THE_REST_ADAPTER_ALONE(root -> noClasses()
            .that()
            .resideInAPackage(root + ".explorer..")
            .should()
            .dependOnClassesThat(resideInAPackage(root + "..")
                    .and(not(resideInAnyPackage(root + ".explorer..", root + ".adapter.rest.."))))),

    PACKAGES_HAVE_NO_CYCLES(root -> slices().matching(root + ".(**)").should().beFreeOfCycles()),

    SUBPACKAGES_DO_NOT_DEPEND_ON_THEIR_PARENTS(
            root -> noClasses().that().resideInAPackage(root + "..").should(dependOnAParentPackage())),

    NOBODY_KNOWS_BOOTSTRAP(root -> noClasses()
            .that()
            .resideOutsideOfPackage(root + ".bootstrap..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".bootstrap.."));

    private final Function<String, ArchRule> rule;

    ArchitectureRule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /** The rule for the packages below a root. */
    ArchRule under(String root) {
        return rule.apply(root);
    }

    private static ArchCondition<JavaClass> dependOnAParentPackage() {
        return new ArchCondition<>("depend on a package that theirs is part of") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    boolean parent = !target.isEmpty() && type.getPackageName().startsWith(target + ".");
                    events.add(new SimpleConditionEvent(dependency, parent, dependency.getDescription()));
                }
            }
        };
    }
}
