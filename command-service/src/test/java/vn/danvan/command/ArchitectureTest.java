package vn.danvan.command;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.NullMarked;
import org.springframework.web.bind.annotation.RestController;

/**
 * What may know what. The rules are lists of what is allowed, so that a package that is misspelt makes a rule fail and not
 * pass; a rule that matches no class fails as well (ArchUnit's default).
 */
@AnalyzeClasses(
        packages = "vn.danvan",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {

    /** Another module's tests come as a jar when the whole project is built. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule the_kernel_knows_the_JDK_and_Jackson_only = classes()
            .that()
            .resideInAPackage("vn.danvan.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "vn.danvan.kernel..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule the_log_knows_PostgreSQL_and_neither_Axon_nor_Spring_nor_Kafka = classes()
            .that()
            .resideInAPackage("vn.danvan.log")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql..",
                    "vn.danvan.kernel..",
                    "vn.danvan.log",
                    "org.postgresql..",
                    "com.zaxxer.hikari..",
                    "org.flywaydb.core..",
                    "org.slf4j..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule the_adapter_to_Axon_knows_the_log_and_Axon_only = classes()
            .that()
            .resideInAPackage("vn.danvan.log.axon..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "vn.danvan.kernel..",
                    "vn.danvan.log",
                    "vn.danvan.log.axon..",
                    "org.axonframework..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "com.fasterxml.uuid..",
                    "org.slf4j..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule the_relay_knows_the_log_and_Kafka_only = classes()
            .that()
            .resideInAPackage("vn.danvan.log.kafka..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql..",
                    "vn.danvan.kernel..",
                    "vn.danvan.log",
                    "vn.danvan.log.kafka..",
                    "org.apache.kafka..",
                    "org.slf4j..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule only_a_feature_s_Api_knows_the_web = classes()
            .that()
            .resideInAPackage("vn.danvan.command.*..")
            .and()
            .haveNameNotMatching(".*Api(\\$.*)?")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "vn.danvan.kernel..",
                    "vn.danvan.command..",
                    "vn.danvan.log",
                    "vn.danvan.log.axon..",
                    "org.axonframework..",
                    "de.siegmar.fastcsv..",
                    "org.springframework.stereotype..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule features_do_not_know_each_other_in_circles =
            slices().matching("vn.danvan.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllers_are_package_private_and_end_in_Api = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Api");

    @ArchTest
    static final ArchRule aggregates_are_package_private =
            classes().that().areAnnotatedWith(AggregateRoot.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .haveNameNotMatching(".*(Configuration|Application)")
            .should()
            .callMethodWhere(
                    target(nameMatching("now")).and(target(owner(JavaClass.Predicates.resideInAPackage("java.time")))))
            .orShould()
            .callMethodWhere(target(nameMatching("system.*"))
                    .and(target(owner(JavaClass.Predicates.equivalentTo(java.time.Clock.class)))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        Set<JavaPackage> packages = all.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages)
                .hasSizeGreaterThan(20)
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }
}
