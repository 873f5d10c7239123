package fangpiao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The house keeps its walls: who may know whom, and how things are called. */
class ArchitectureTest {

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fangpiao");

    @Test
    void modules_use_each_other_only_as_declared() {
        ApplicationModules.of(FangpiaoApplication.class).verify();
    }

    @TestFactory
    Stream<DynamicTest> every_module_has_a_cover_page_that_says_what_it_is_and_whom_it_needs() {
        return ApplicationModules.of(FangpiaoApplication.class).stream()
                .map(module -> DynamicTest.dynamicTest(module.getIdentifier().toString(), () -> {
                    String cover = Files.readString(
                            Path.of("src/main/java/fangpiao/" + module.getIdentifier() + "/package-info.java"));
                    assertThat(cover).startsWith("/**").contains("allowedDependencies");
                }));
    }

    @Test
    void modules_are_flat() throws IOException {
        try (var folders =
                Files.find(Path.of("src/main/java/fangpiao"), 9, (path, attributes) -> attributes.isDirectory())) {
            assertThat(folders.filter(folder -> folder.getNameCount() > 5)).isEmpty();
        }
    }

    @Test
    void money_and_dates_never_ask_the_machine_for_the_time() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fangpiao.startup.Clocks")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(HOUSE);
    }

    @Test
    void only_process_classes_talk_to_the_running_engine() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Process")
                .and()
                .resideOutsideOfPackages("fangpiao.engine", "fangpiao.identity", "fangpiao.demo")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RuntimeService.class)
                .check(HOUSE);
    }

    @Test
    void few_know_where_the_engine_keeps_its_cases() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(ArchitectureTest::namesTablesOfCases)
                            .map(source -> source.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "EngineTables.java",
                            "EnginePositions.java",
                            "DecisionChecks.java",
                            "OwnCases.java",
                            "RunningTasks.java",
                            "BulkTasks.java",
                            "LimitAlerts.java",
                            "GrantBook.java",
                            "EngineSettings.java");
        }
    }

    private static boolean namesTablesOfCases(Path source) {
        try {
            return Files.readString(source).matches("(?s).*\\bact_(ru|hi)_.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_of_the_demo_exists_in_production() {
        classes()
                .that()
                .resideInAPackage("fangpiao.demo")
                .and()
                .areMetaAnnotatedWith(Component.class)
                .should(new ArchCondition<JavaClass>("exist in the profiles demo and test only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean fenced = type.tryGetAnnotationOfType(Profile.class)
                                .map(profile -> Stream.of(profile.value())
                                        .allMatch(name -> Set.of("demo | test", "demo & !test")
                                                .contains(name)))
                                .orElse(false);
                        events.add(new SimpleConditionEvent(type, fenced, type.getName()));
                    }
                })
                .check(HOUSE);
    }

    @Test
    void no_class_hides_behind_a_name_that_says_nothing() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .check(HOUSE);
    }

    @Test
    void no_amount_is_a_floating_point_number() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "fangpiao.shared",
                        "fangpiao.ledger",
                        "fangpiao.policy",
                        "fangpiao.agreement",
                        "fangpiao.voucher",
                        "fangpiao.issuance",
                        "fangpiao.swap",
                        "fangpiao.purchase",
                        "fangpiao.settlement",
                        "fangpiao.expiry")
                .should()
                .notHaveRawReturnType(double.class)
                .andShould()
                .notHaveRawReturnType(float.class)
                .check(HOUSE);
    }
}
