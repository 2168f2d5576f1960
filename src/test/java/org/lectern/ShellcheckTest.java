package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Checks the shell scripts by shellcheck, if it is installed. */
class ShellcheckTest {

    @BeforeAll
    static void shellcheckIsInstalled() {
        boolean installed =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(entry -> Files.isExecutable(Path.of(entry, "shellcheck")));
        assumeTrue(installed, "shellcheck is not installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lectern", ".ci/run", "src/primers/build", "src/bench/index-speed"})
    void scriptPassesShellcheck(String script) throws Exception {
        assertThat(Path.of(script)).isExecutable();
        Process shellcheck =
                new ProcessBuilder("shellcheck", script).redirectErrorStream(true).start();
        String complaints =
                new String(shellcheck.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(complaints).isEmpty();
        assertThat(shellcheck.waitFor()).isZero();
    }
}
