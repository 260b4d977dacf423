package parley.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may import whom: the table that ARCHITECTURE.md prints, and the rules that keep steps pure.
class ArchitectureTest {
    private static final Map<String, List<String>> MAY_IMPORT = ImportTable.read();

    /// Third-party packages, each with the only packages of ours that may see it.
    private static final Map<String, List<String>> HOME_OF_LIBRARY =
            Map.ofEntries(
                    Map.entry("org.jsoup..", List.of("parley.page..")),
                    Map.entry("ai.onnxruntime..", List.of("parley.engine.deep..")),
                    Map.entry(
                            "tools.jackson..",
                            List.of(
                                    "parley.page..",
                                    "parley.json..",
                                    "parley.annotate..",
                                    "parley.document..",
                                    "parley.export..",
                                    "parley.feed..",
                                    "parley.desk..",
                                    "parley.cli..")),
                    Map.entry("picocli..", List.of("parley.cli..")),
                    Map.entry("org.sqlite..", List.of("parley.ledger.store..", "parley.watch..")),
                    Map.entry("java.sql..", List.of("parley.ledger.store..", "parley.watch..")),
                    Map.entry("io.javalin..", List.of("parley.desk..")),
                    Map.entry("io.modelcontextprotocol..", List.of("parley.desk.mcp..")),
                    Map.entry("org.netpreserve..", List.of("parley.archive..")),
                    Map.entry("org.apache.hc..", List.of("parley.fetch..")),
                    Map.entry("crawlercommons..", List.of("parley.fetch..", "parley.feed..")),
                    Map.entry("io.micrometer..", List.of("parley.cli..")),
                    Map.entry("com.rometools..", List.of("parley.feed..")),
                    Map.entry("org.brotli..", List.of("parley.intake..")),
                    Map.entry("org.apache.james..", List.of("parley.archive..")),
                    Map.entry("com.jerolba..", List.of("parley.export.table..")),
                    Map.entry("org.apache.parquet..", List.of("parley.export.table..")),
                    Map.entry("org.apache.lucene..", List.of("parley.ledger.index..")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("/testkit/"))
                    .importPackages("parley");

    static Stream<String> packages() {
        return MAY_IMPORT.keySet().stream().sorted();
    }

    static Stream<String> libraries() {
        return HOME_OF_LIBRARY.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatTheTableAllows(String name) {
        String[] forbidden =
                packages()
                        .filter(other -> !other.equals(name))
                        .filter(other -> !MAY_IMPORT.getOrDefault(name, List.of()).contains(other))
                        .filter(other -> !name.startsWith(other + "."))
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(packages())
                .containsExactlyInAnyOrderElementsOf(
                        CLASSES.stream().map(JavaClass::getPackageName).distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void librariesStayInTheModuleThatBringsThem(String library) {
        noClasses()
                .that(
                        not(
                                resideInAnyPackage(
                                        HOME_OF_LIBRARY
                                                .getOrDefault(library, List.of())
                                                .toArray(String[]::new))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CLASSES);
    }

    @Test
    void theModelIsData() {
        DescribedPredicate<JavaClass> data =
                DescribedPredicate.describe(
                        "a record, an enum or an interface",
                        type -> type.isRecord() || type.isEnum() || type.isInterface());
        classes()
                .that()
                .resideInAPackage("parley.model..")
                .and(not(modifier(SYNTHETIC)))
                .should(be(data))
                .check(CLASSES);
    }

    @Test
    void noCycles() {
        slices().matching("parley.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheCommandLineAsksTheTime() {
        noClasses()
                .that(not(resideInAPackage("parley.cli..")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(CLASSES);
    }

    @Test
    void nothingPrintsOutsideTheCommandLine() {
        noClasses()
                .that(not(resideInAPackage("parley.cli..")))
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }
}
