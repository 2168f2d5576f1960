package org.lectern;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the picture of the packages: who may use whom, and which library lives where. The packages
 * are checked against the picture and the picture against the packages, so that a name mistyped
 * here does not pass for a rule that holds.
 */
class ArchitectureTest {

    private static final String ROOT = "org.lectern";
    private static final String CLI = ROOT + ".cli";
    private static final String WEB = ROOT + ".web";
    private static final String HTTP = WEB + ".http";
    private static final String PAGE = WEB + ".page";
    private static final String ANSWERS = WEB + ".answers";
    private static final Set<String> ROOMS =
            Set.of(
                    WEB + ".search",
                    WEB + ".session",
                    WEB + ".reading",
                    WEB + ".coverage",
                    WEB + ".judgement",
                    WEB + ".api");
    private static final String PAGES = WEB + ".pages";
    private static final String REPORT_PAGES = ROOT + ".report.pages";
    private static final String REPORT = ROOT + ".report";
    private static final String HTML = REPORT + ".html";
    private static final String COVERAGE = ROOT + ".coverage";
    private static final String QUOTING = ROOT + ".quoting";
    private static final String DIFF = ROOT + ".diff";
    private static final String EVAL = ROOT + ".eval";
    private static final String INGEST = ROOT + ".ingest";
    private static final String SEARCH = ROOT + ".search";
    private static final String CORPUS = ROOT + ".corpus";
    private static final String PDF = CORPUS + ".pdf";
    private static final String WORKER = CORPUS + ".worker";
    private static final String LAYOUT = CORPUS + ".layout";
    private static final String NOTES = CORPUS + ".notes";
    private static final String TEXT = CORPUS + ".text";
    private static final String INDEX = ROOT + ".index";
    private static final String LUCENE = INDEX + ".lucene";
    private static final String EMBED = ROOT + ".embed";
    private static final String PICTURE = ROOT + ".picture";
    private static final String ANALYSIS = ROOT + ".analysis";
    private static final String JSON = ROOT + ".json";
    private static final String DRAWING = ROOT + ".drawing";
    private static final String MODEL = ROOT + ".model";

    /** From top to bottom. A package may use what stands on lower lines. */
    private static final List<Set<String>> LINES =
            List.of(
                    Set.of(CLI),
                    Set.of(WEB),
                    ROOMS,
                    Set.of(ANSWERS),
                    Set.of(PAGE),
                    Set.of(HTTP),
                    Set.of(REPORT, DIFF, EVAL, INGEST),
                    Set.of(COVERAGE),
                    Set.of(QUOTING),
                    Set.of(SEARCH),
                    Set.of(CORPUS, INDEX, EMBED, PICTURE),
                    Set.of(ANALYSIS, JSON, DRAWING),
                    Set.of(MODEL));

    /** Parts use their whole and what their whole may use; no one but the top line names them. */
    private static final Map<String, String> WHOLE_OF_PART =
            Map.ofEntries(
                    entry(PAGES, WEB),
                    entry(REPORT_PAGES, HTML),
                    entry(HTML, REPORT),
                    entry(PDF, WORKER),
                    entry(WORKER, LAYOUT),
                    entry(LAYOUT, CORPUS),
                    entry(NOTES, CORPUS),
                    entry(TEXT, CORPUS),
                    entry(LUCENE, INDEX));

    /** What a package does not see although it stands on a lower line. */
    private static final Map<String, Set<String>> UNSEEN = unseen();

    private static Map<String, Set<String>> unseen() {
        Map<String, Set<String>> unseen = new HashMap<>();
        Stream.concat(ROOMS.stream(), Stream.of(WEB, ANSWERS, PAGE, HTTP))
                .forEach(room -> unseen.put(room, Set.of(CORPUS, INGEST, EVAL, DIFF)));
        Set.of(EVAL, COVERAGE, QUOTING, SEARCH).forEach(room -> unseen.put(room, Set.of(CORPUS)));
        unseen.put(
                DIFF, Set.of(CORPUS, INDEX, EMBED, PICTURE, ANALYSIS, DRAWING, SEARCH, COVERAGE));
        return Map.copyOf(unseen);
    }

    /** By the start of their packages' names; who may use them. */
    private static final Map<String, Set<String>> LIBRARIES =
            Map.ofEntries(
                    entry("org.apache.pdfbox", Set.of(PDF)),
                    entry("org.apache.fontbox", Set.of(PDF)),
                    entry("org.commonmark", Set.of(NOTES)),
                    entry("org.snakeyaml", Set.of(NOTES)),
                    entry("org.jsoup", Set.of(TEXT)),
                    entry("org.apache.lucene", Set.of(LUCENE, SEARCH, ANALYSIS)),
                    entry("org.apache.lucene.index", Set.of(LUCENE)),
                    entry("org.apache.lucene.search", Set.of(LUCENE)),
                    entry("org.apache.lucene.store", Set.of(LUCENE)),
                    entry("org.apache.lucene.document", Set.of(LUCENE)),
                    entry("org.apache.lucene.queryparser", Set.of(SEARCH)),
                    entry("org.apache.lucene.analysis", Set.of(ANALYSIS, LUCENE)),
                    entry("ai.onnxruntime", Set.of(EMBED)),
                    entry("ai.djl", Set.of(EMBED)),
                    entry("io.undertow", Set.of(WEB, HTTP, PAGE)),
                    entry("org.xnio", Set.of(WEB)),
                    entry("picocli", Set.of(CLI)),
                    entry("tools.jackson", Set.of(JSON)),
                    entry("com.fasterxml", Set.of(JSON)),
                    entry("gg.jte", Set.of(PAGE, PAGES + "..", HTML, REPORT_PAGES + "..")),
                    entry("org.apache.commons.csv", Set.of(REPORT)));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void everyPackageIsInThePicture() {
        assertThat(packages()).isSubsetOf(picture());
    }

    @Test
    void everyPackageOfThePictureIsThere() {
        assertThat(packages()).containsAll(picture());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageUsesOnlyWhatStandsBelowIt(String name) {
        classes()
                .that(resideInAPackage(withSubpackages(name)))
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(usableFrom(name))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void libraryStaysInItsPackages(String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        LIBRARIES.getOrDefault(library, Set.of()).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void libraryIsOnTheClassPath(String library) {
        assertThat(getClass().getClassLoader().getResource(library.replace('.', '/')))
                .as(library)
                .isNotNull();
    }

    @Test
    void modelKnowsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(MODEL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(MODEL, "java..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageSaysThatNullIsMarked() {
        Set<String> unmarked =
                CLASSES.stream()
                        .map(JavaClass::getPackage)
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .filter(name -> !Set.of(PAGES, REPORT_PAGES).contains(inThePicture(name)))
                        .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void nothingIsNamedForWantOfAName() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.(util|common|helper|manager|impl)s?\\..*")
                .orShould()
                .haveNameMatching(".*(Util|Common|Helper|Manager|Impl)s?")
                .check(CLASSES);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsoleAndSetsUpLogging() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should(ACCESS_STANDARD_STREAMS)
                .orShould(USE_JAVA_UTIL_LOGGING)
                .check(CLASSES);
    }

    /** A task that waits there for another one may keep it from ever being run. */
    @Test
    void nothingRunsInTheCommonPool() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("parallel|parallelStream|commonPool")))
                .orShould()
                .callMethodWhere(
                        describe(
                                "call is asynchronous without an executor",
                                ArchitectureTest::isAsynchronousWithoutExecutor))
                .check(CLASSES);
    }

    private static boolean isAsynchronousWithoutExecutor(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(CompletableFuture.class)
                && call.getName().endsWith("Async")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Executor.class));
    }

    static Set<String> libraries() {
        return new TreeSet<>(LIBRARIES.keySet());
    }

    static Set<String> packages() {
        return CLASSES.stream()
                .map(type -> inThePicture(type.getPackageName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> picture() {
        return Stream.concat(LINES.stream().flatMap(Set::stream), WHOLE_OF_PART.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Pages have a package for each folder of templates. */
    private static String inThePicture(String name) {
        return Stream.of(PAGES, REPORT_PAGES)
                .filter(pages -> name.startsWith(pages + "."))
                .findFirst()
                .orElse(name);
    }

    private static String withSubpackages(String name) {
        return Set.of(PAGES, REPORT_PAGES).contains(name) ? name + ".." : name;
    }

    private static String[] usableFrom(String name) {
        Set<String> usable = new HashSet<>(name.equals(CLI) ? picture() : Set.of(name));
        String whole = name;
        while (WHOLE_OF_PART.containsKey(whole)) {
            whole = WHOLE_OF_PART.getOrDefault(whole, whole);
            usable.add(whole);
        }
        String top = whole;
        LINES.stream()
                .dropWhile(names -> !names.contains(top))
                .skip(1)
                .flatMap(Set::stream)
                .filter(lower -> !UNSEEN.getOrDefault(top, Set.of()).contains(lower))
                .forEach(usable::add);
        return usable.stream().map(ArchitectureTest::withSubpackages).toArray(String[]::new);
    }
}
