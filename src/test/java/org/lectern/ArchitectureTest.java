package org.lectern;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
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
import org.lectern.query.QueryParser;
import org.lectern.search.Searcher;
import org.lectern.web.search.QuestionEndpoint;
import org.lectern.web.search.SearchPageBuilder;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the layers of {@code src/docs/architecture.md}: the packages that each package may use,
 * and those that may use each library. A row or library that does not exist fails the test, so that
 * a misspelt name cannot disable a rule.
 */
class ArchitectureTest {

    private static final String ROOT = "org.lectern.";

    /** Packages from top to bottom, each with the packages that it may use, all of later rows. */
    private static final SequencedMap<String, Set<String>> USES = new LinkedHashMap<>();

    static {
        row("cli", "*");
        row("web.templates", "web", "web.*", "coverage", "format", "model");
        row("web", "web.*", "coverage", "pageimage", "format", "index", "embed", "json", "model");
        page("web.search", "analysis");
        page("web.session", "report", "report.render");
        page("web.reading", "pageimage");
        page("web.coverage", "report.render");
        page("web.judgment");
        page("web.api");
        row(
                "web.view",
                "web.http",
                "coverage",
                "format",
                "search",
                "index",
                "query",
                "analysis",
                "model");
        row("web.http", "index", "json", "model");
        row("report.templates", "report.render", "report", "coverage", "format", "model");
        row("report.render", "report", "coverage", "format", "pageimage", "index", "json", "model");
        row("report.diff", "format", "json", "model");
        row("report", "coverage", "format", "search", "index", "query", "json", "model");
        row("eval", "format", "search", "query", "json", "model");
        row(
                "ingest",
                "corpus",
                "extract",
                "index",
                "embed",
                "bibliography",
                "analysis",
                "json",
                "model");
        row("coverage", "format", "search", "index", "embed", "analysis", "model");
        row("format", "index", "analysis", "model");
        row("search", "index", "query", "embed", "analysis", "model");
        row("pageimage", "extract", "model");
        row("corpus", "extract", "notes", "document", "bibliography", "json", "model");
        row("index.lucene", "index", "query", "analysis", "json", "model");
        row("index", "query", "analysis", "json", "model");
        row("query", "analysis", "model");
        row("extract.pdf", "extract", "extract.worker", "extract.layout", "model");
        row("extract.html", "extract", "document", "model");
        row("extract.text", "extract", "document");
        row("extract", "extract.worker", "extract.layout", "document", "model");
        row("extract.worker", "model");
        row("extract.layout", "document", "bibliography", "model");
        row("notes", "notes.markup", "notes.date", "bibliography", "model");
        row("notes.markup", "bibliography", "model");
        row("notes.date");
        row("document", "analysis", "model");
        row("bibliography", "model");
        row("embed", "model");
        row("analysis", "model");
        row("json");
        row("model");
    }

    private static void row(String name, String... used) {
        USES.put(name, Set.of(used));
    }

    /** Adds the row of a package with one kind of page, or with the JSON API. */
    private static void page(String name, String... more) {
        Set<String> used =
                new HashSet<>(
                        Set.of(
                                "web.view",
                                "web.http",
                                "coverage",
                                "format",
                                "search",
                                "index",
                                "query",
                                "embed",
                                "json",
                                "model"));
        used.addAll(Set.of(more));
        USES.put(name, used);
    }

    /** Libraries by package prefix, with the packages that may use them. */
    private static final Map<String, Set<String>> LIBRARIES =
            Map.ofEntries(
                    entry("org.apache.pdfbox", Set.of("extract.pdf")),
                    entry("org.apache.fontbox", Set.of("extract.pdf")),
                    entry("org.commonmark", Set.of("notes.markup")),
                    entry("org.snakeyaml", Set.of("notes.markup")),
                    entry("org.jsoup", Set.of("extract.html", "notes.markup")),
                    entry("org.apache.lucene", Set.of("index.lucene", "query", "analysis")),
                    entry("org.apache.lucene.index", Set.of("index.lucene")),
                    entry("org.apache.lucene.search", Set.of("index.lucene")),
                    entry("org.apache.lucene.store", Set.of("index.lucene")),
                    entry("org.apache.lucene.document", Set.of("index.lucene")),
                    entry("org.apache.lucene.queryparser", Set.of("query")),
                    entry("org.apache.lucene.analysis", Set.of("analysis", "index.lucene")),
                    entry("ai.onnxruntime", Set.of("embed")),
                    entry("ai.djl", Set.of("embed")),
                    entry("io.undertow", Set.of("web", "web.http", "web.view")),
                    entry("org.xnio", Set.of("web")),
                    entry("picocli", Set.of("cli")),
                    entry("tools.jackson", Set.of("json", "extract.layout", "extract.worker")),
                    entry("com.fasterxml", Set.of("json", "extract", "extract.worker")),
                    entry(
                            "gg.jte",
                            Set.of(
                                    "web.view",
                                    "web.templates",
                                    "report.render",
                                    "report.templates")),
                    entry("org.apache.commons.csv", Set.of("report", "format")));

    /** Packages generated from templates, with a subpackage for each folder of templates. */
    private static final Set<String> GENERATED = Set.of("web.templates", "report.templates");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT.substring(0, ROOT.length() - 1));

    @Test
    void everyPackageHasARowAndEveryRowAPackage() {
        assertThat(packages()).isEqualTo(USES.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageMayUseOnlyPackagesOfLaterRows(String name) {
        List<String> later = USES.keySet().stream().dropWhile(row -> !row.equals(name)).toList();

        assertThat(later).containsAll(used(name));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packageUsesOnlyWhatItsRowNames(String name) {
        Set<String> usable = new HashSet<>(used(name));
        usable.add(name);
        classes()
                .that(resideInAPackage(pattern(name)))
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(ROOT + ".")).or(resideInAnyPackage(patterns(usable))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void libraryStaysInItsPackages(String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(patterns(LIBRARIES.getOrDefault(library, Set.of())))
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
    void modelUsesOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage(pattern("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(pattern("model"), "java..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    /** Images of untrusted files are decoded, rendered and encoded in worker processes alone. */
    @Test
    void onlyWorkersUseImages() {
        noClasses()
                .that()
                .resideOutsideOfPackage(pattern("extract.pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .check(CLASSES);
    }

    /** What is done with a query takes it prepared, so that it is parsed once. */
    @Test
    void onlyTheSearcherParsesQueries() {
        noClasses()
                .that(not(type(Searcher.class)))
                .and(not(type(QueryParser.class)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(QueryParser.class)
                .check(CLASSES);
    }

    /** Every search of a page takes the query that the page has prepared. */
    @Test
    void theSearchPagePreparesItsQueryOnce() {
        assertThat(
                        CLASSES.get(SearchPageBuilder.class).getPackage().getClasses().stream()
                                .filter(type -> !type.isEquivalentTo(QuestionEndpoint.class))
                                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                                .filter(call ->
                                        call.getTargetOwner().isEquivalentTo(Searcher.class))
                                .map(call -> call.getTarget().getName())
                                .filter(name -> name.startsWith("prepare")))
                .containsExactly("prepare");
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked =
                CLASSES.stream()
                        .map(JavaClass::getPackage)
                        .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .filter(name -> !GENERATED.contains(rowOf(name)))
                        .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    /** {@code SnapshotManager} is named after Lucene's {@code ReferenceManager}. */
    @Test
    void noNameIsAPlaceholder() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SnapshotManager")
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
    void onlyTheCommandLineWritesToTheConsoleAndConfiguresLogging() {
        noClasses()
                .that()
                .resideOutsideOfPackage(pattern("cli"))
                .should(ACCESS_STANDARD_STREAMS)
                .orShould(USE_JAVA_UTIL_LOGGING)
                .check(CLASSES);
    }

    /** A task in the common pool that waits for another one can deadlock. */
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
                .map(type -> rowOf(type.getPackageName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the packages that a row names, with wildcards expanded. */
    private static Set<String> used(String name) {
        return USES.getOrDefault(name, Set.of()).stream()
                .flatMap(used ->
                        used.endsWith("*")
                                ? USES.keySet().stream()
                                        .filter(row -> isMatch(row, used))
                                        .filter(row -> !row.equals(name))
                                        .filter(row -> !GENERATED.contains(row))
                                : Stream.of(used))
                .collect(Collectors.toSet());
    }

    private static boolean isMatch(String row, String wildcard) {
        return row.startsWith(wildcard.substring(0, wildcard.length() - 1));
    }

    private static String rowOf(String packageName) {
        String name = packageName.substring(ROOT.length());
        return GENERATED.stream()
                .filter(generated -> name.startsWith(generated + "."))
                .findFirst()
                .orElse(name);
    }

    private static String pattern(String row) {
        return ROOT + (GENERATED.contains(row) ? row + ".." : row);
    }

    private static String[] patterns(Set<String> rows) {
        return rows.stream().map(ArchitectureTest::pattern).toArray(String[]::new);
    }
}
