package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that {@code src/docs/architecture.md} names types and packages that exist. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("src/docs/architecture.md");
    private static final Path SOURCES = Path.of("src/main/java/org/lectern");
    private static final Pattern QUALIFIED = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+)`");
    private static final Pattern TERM = Pattern.compile("(?m)^\\| (?!term )[^|`]+ \\| [^|]+ \\|$");

    @ParameterizedTest
    @MethodSource("types")
    void typeExists(String type) {
        assertThat(SOURCES.resolve(type.replace('.', '/') + ".java")).isRegularFile();
    }

    @Test
    void glossaryHasAtMostTwentyFiveTerms() throws IOException {
        String glossary = section(Files.readString(PAGE), "## Glossary");

        assertThat(TERM.matcher(glossary).results().count()).isBetween(15L, 25L);
    }

    @Test
    void everyPackageIsDescribed() throws IOException {
        String packages = section(Files.readString(PAGE), "## Packages");
        Set<String> names =
                ArchitectureTest.packages().stream()
                        .filter(name -> !name.contains("templates"))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).contains(names);
    }

    private static String section(String page, String heading) {
        int start = page.indexOf(heading);
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end);
    }

    static Set<String> types() throws IOException {
        return QUALIFIED
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
