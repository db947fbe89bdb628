package vn.danvan.acceptance;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
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
    static final ArchRule the_verifier_knows_the_proof_the_kernel_and_the_arithmetic_of_summaries_only = classes()
            .that()
            .resideInAPackage("vn.danvan.verifier..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "vn.danvan.kernel..",
                    "vn.danvan.proof..",
                    "vn.danvan.reporting.facts..",
                    "vn.danvan.reporting.summary..",
                    "vn.danvan.verifier..",
                    "tools.jackson..",
                    "picocli..",
                    "org.jspecify.annotations..");

    /** So that the verifier can do the same arithmetic without the service. */
    @ArchTest
    static final ArchRule figures_are_computed_with_the_kernel_alone = classes()
            .that()
            .resideInAnyPackage("vn.danvan.reporting.facts..", "vn.danvan.reporting.summary..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.annotation.processing..",
                    "vn.danvan.kernel..",
                    "vn.danvan.reporting.facts..",
                    "vn.danvan.reporting.summary..",
                    "io.soabase.recordbuilder..",
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
            .resideOutsideOfPackages("vn.danvan.command.delivery..", "vn.danvan.command.proof..")
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
                    "vn.danvan.service.evidence..",
                    "vn.danvan.service.privacy..",
                    "org.axonframework..",
                    "de.siegmar.fastcsv..",
                    "org.springframework.stereotype..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule what_gets_reminders_out_knows_the_timetable_and_the_mail_server = classes()
            .that()
            .resideInAPackage("vn.danvan.command.delivery..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql..",
                    "vn.danvan.kernel..",
                    "vn.danvan.command.delivery..",
                    "vn.danvan.command.reminder..",
                    "vn.danvan.command.summary..",
                    "vn.danvan.command",
                    "vn.danvan.log",
                    "tools.jackson..",
                    "com.github.kagkarlsson.scheduler..",
                    "jakarta.mail..",
                    "org.eclipse.angus.mail.smtp..",
                    "com.zaxxer.hikari..",
                    "org.flywaydb.core..",
                    "org.springframework..",
                    "org.slf4j..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule the_proof_needs_the_jdk_alone = classes()
            .that()
            .resideInAPackage("vn.danvan.proof..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "vn.danvan.proof..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule the_query_service_knows_no_other_service = ofOurs(
            "vn.danvan.query..", "vn.danvan.kernel..", "vn.danvan.log..", "vn.danvan.proof..", "vn.danvan.service..");

    @ArchTest
    static final ArchRule the_reporting_service_knows_no_other_service = ofOurs(
            "vn.danvan.reporting..",
            "vn.danvan.kernel..",
            "vn.danvan.log..",
            "vn.danvan.proof..",
            "vn.danvan.service..");

    @ArchTest
    static final ArchRule the_command_service_knows_no_other_service = ofOurs(
            "vn.danvan.command..", "vn.danvan.kernel..", "vn.danvan.log..", "vn.danvan.proof..", "vn.danvan.service..");

    @ArchTest
    static final ArchRule the_service_kit_knows_no_service =
            ofOurs("vn.danvan.service..", "vn.danvan.kernel..", "vn.danvan.log..", "vn.danvan.proof..");

    /** Of our own packages, these classes know themselves and those that are named; of others what they like. */
    private static ArchRule ofOurs(String those, String... known) {
        return classes()
                .that()
                .resideInAPackage(those)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("vn.danvan..")
                        .or(resideInAPackage(those))
                        .or(resideInAnyPackage(known)));
    }

    @ArchTest
    static final ArchRule features_do_not_know_each_other_in_circles =
            slices().matching("vn.danvan.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllers_are_package_private_and_bear_their_kind_in_their_name = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveNameMatching(".*(Api|Operations)");

    @ArchTest
    static final ArchRule aggregates_are_package_private =
            classes().that().areAnnotatedWith(AggregateRoot.class).should().bePackagePrivate();

    /** Standalone is where the clock is made, and its demo's client keeps to the real time of its tokens. */
    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .haveNameNotMatching(".*(Configuration|Application)")
            .and()
            .resideOutsideOfPackage("vn.danvan.standalone..")
            .should()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time")))))
            .orShould()
            .callMethodWhere(target(nameMatching("system.*")).and(target(owner(equivalentTo(java.time.Clock.class)))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** Apache POI and EU DSS take nothing else. */
    @ArchTest
    static final ArchRule no_old_dates_but_where_a_document_is_rendered_or_signed = noClasses()
            .that()
            .resideOutsideOfPackages("vn.danvan.reporting.render..", "vn.danvan.reporting.sign..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        Set<JavaPackage> packages = all.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages)
                .hasSizeGreaterThan(40)
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }
}
