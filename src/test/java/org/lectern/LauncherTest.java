package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ProjectCopy.ProcessResult;

import java.nio.file.Files;
import java.nio.file.Path;

/** Tests how the launcher finds Java, and what it passes to it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {

    @TempDir private Path folder;
    private ProjectCopy project;

    @BeforeEach
    void createBuiltProject() throws Exception {
        folder = folder.toRealPath();
        project = new ProjectCopy(folder);
        project.markBuilt();
    }

    @Test
    void argumentsArePassedUnchanged() throws Exception {
        project.java(
                "jvm/jdk",
                "25.0.3",
                """
                while [ "$1" != org.lectern.cli.Lectern ]; do shift; done
                printf '<%s>\\n' "$@"
                """);

        ProcessResult run = project.launch("search", "two  words", "it's \"so\"", "", "*", "$HOME");

        assertThat(run)
                .isEqualTo(
                        new ProcessResult(
                                0,
                                """
                                <org.lectern.cli.Lectern>
                                <search>
                                <two  words>
                                <it's "so">
                                <>
                                <*>
                                <$HOME>
                                """,
                                ""));
    }

    @Test
    void exitCodeOfTheProgramIsPassedOn() throws Exception {
        project.java("jvm/jdk", "25.0.3", "echo result; echo trouble >&2; exit 3");

        assertThat(project.launch("search"))
                .isEqualTo(new ProcessResult(3, "result\n", "trouble\n"));
    }

    @Test
    void javaHomeIsPreferred() throws Exception {
        project.set("JAVA_HOME", project.java("chosen", "26", "echo chosen").toString());
        project.java("jvm/jdk", "25.0.3", "echo other");

        assertThat(project.launch("help")).isEqualTo(new ProcessResult(0, "chosen\n", ""));
    }

    @Test
    void oldJavaHomeIsIgnored() throws Exception {
        project.set("JAVA_HOME", project.java("old", "17.0.15", "echo old").toString());
        project.addToPath(project.java("path", "25", "echo path").resolve("bin/java"));
        project.java("jvm/jdk", "25.0.3", "echo folder");

        assertThat(project.launch("help")).isEqualTo(new ProcessResult(0, "path\n", ""));
    }

    @Test
    void oldJavaOnThePathIsIgnored() throws Exception {
        project.addToPath(project.java("path", "1.8.0_402", "echo old").resolve("bin/java"));
        project.java("jvm/a", "24.0.1", "echo a");
        project.java("jvm/b", "25.0.3", "echo b");

        assertThat(project.launch("help")).isEqualTo(new ProcessResult(0, "b\n", ""));
    }

    @Test
    void javaWithoutReleaseFileIsStartedForItsVersion() throws Exception {
        Path jdk =
                project.java(
                        "jvm/bare",
                        "8",
                        """
                        [ "$1" = -XshowSettings:properties ] || { echo ran; exit; }
                        echo "    java.version = 25.0.1" >&2
                        """);
        Files.delete(jdk.resolve("release"));

        assertThat(project.launch("help")).isEqualTo(new ProcessResult(0, "ran\n", ""));
    }

    @Test
    void shimOnThePathIsResolved() throws Exception {
        Path jdk = project.java("managed/jdk", "25.0.3", "echo managed");
        Path shim = project.java("shims", "8", "echo '    java.home = " + jdk + "' >&2");
        Files.delete(shim.resolve("release"));
        project.addToPath(shim.resolve("bin/java"));

        assertThat(project.launch("help")).isEqualTo(new ProcessResult(0, "managed\n", ""));
    }

    @Test
    void missingJavaIsReportedInOneSentence() throws Exception {
        project.java("jvm/old", "21.0.2", "echo old");

        ProcessResult run = project.launch("help");

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("lectern: Java 25 or newer is needed").hasLineCount(1);
    }

    @Test
    void worksThroughALinkAndFromAnyFolder() throws Exception {
        project.java("jvm/jdk", "25.0.3", "printf '%s\\n' \"$@\"; pwd");
        Path link = Files.createSymbolicLink(folder.resolve("link"), project.launcher());
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

        ProcessResult run = ProjectCopy.finish(project.start(elsewhere, link, "help"));

        assertThat(run.out().lines())
                .contains("-Dlectern.home=" + project.root(), project.jar().toString())
                .endsWith("help", elsewhere.toString());
    }

    @Test
    void optionsForTheJvmComeFromTheEnvironment() throws Exception {
        project.java("jvm/jdk", "25.0.3", "printf '%s\\n' \"$@\"");
        project.set("LECTERN_OPTS", "-Xmx300m -Dcolour=blue");

        assertThat(project.launch("help").out().lines())
                .endsWith("-Xmx300m", "-Dcolour=blue", "org.lectern.cli.Lectern", "help");
    }

    @Test
    void signalIsPassedToTheProgram() throws Exception {
        project.java(
                "jvm/jdk",
                "25.0.3",
                """
                case $* in *serve) ;; *) exit ;; esac
                trap 'echo stopped; exit 143' TERM
                echo ready
                while :; do sleep 0.05; done
                """);

        Process process = project.start(folder, project.launcher(), "serve");
        var out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("ready");
        process.toHandle().destroy();

        assertThat(out.readLine()).isEqualTo("stopped");
        assertThat(process.waitFor()).isEqualTo(143);
    }
}
