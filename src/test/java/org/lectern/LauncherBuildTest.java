package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ProjectCopy.ProcessResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tests when the launcher builds the project before it runs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherBuildTest {

    private static final String NOTICE =
            "lectern: building, this takes about a minute the first time...\n";

    private static final String BUILD =
            """
            echo "$JAVA_HOME: $*" >>mvn.log
            mkdir -p target/lectern/lib
            echo built >target/lectern/lib/lectern.jar
            """;

    @TempDir private Path folder;
    private ProjectCopy project;

    @BeforeEach
    void createProject() throws Exception {
        project = new ProjectCopy(folder);
    }

    @Test
    void buildsOnce() throws Exception {
        Path jdk = project.java("jvm/jdk", "25.0.3", "echo ran");
        project.maven(BUILD);

        assertThat(List.of(project.launch("help"), project.launch("help")))
                .containsExactly(
                        new ProcessResult(0, "ran\n", NOTICE), new ProcessResult(0, "ran\n", ""));
        assertThat(builds()).containsExactly(jdk + ": -q -B -Dmaven.test.skip=true package");
        assertThat(project.root().resolve("target/lectern.building")).doesNotExist();
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        project.java("jvm/jdk", "25.0.3", "echo ran");
        project.maven(BUILD);
        project.markBuilt();
        project.launch("help");
        assertThat(builds()).isEmpty();

        project.write("src/main/Main.java", "class Main { int changed; }");
        project.launch("help");
        project.launch("help");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void launchersThatStartTogetherBuildOnce() throws Exception {
        project.java("jvm/jdk", "25.0.3", "echo ran");
        project.maven("sleep 0.5\n" + BUILD);

        Process one = project.start(folder, project.launcher(), "help");
        Process other = project.start(folder, project.launcher(), "help");

        assertThat(List.of(ProjectCopy.finish(one).out(), ProjectCopy.finish(other).out()))
                .containsExactly("ran\n", "ran\n");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void staleLockIsIgnored() throws Exception {
        project.java("jvm/jdk", "25.0.3", "echo ran");
        project.maven(BUILD);
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        project.write("target/lectern.building/owner", dead.pid() + "\n");

        assertThat(project.launch("help")).isEqualTo(new ProcessResult(0, "ran\n", NOTICE));
    }

    @Test
    void failedBuildShowsTheReason() throws Exception {
        project.java("jvm/jdk", "25.0.3", "echo ran");
        project.maven("echo '[ERROR] Main.java: a semicolon is missing'; exit 1");

        assertThat(project.launch("help"))
                .isEqualTo(
                        new ProcessResult(
                                5,
                                "",
                                NOTICE
                                        + """
                                        [ERROR] Main.java: a semicolon is missing
                                        lectern: the build failed, for the reasons above.
                                        """));
    }

    @Test
    void missingMavenIsReported() throws Exception {
        project.java("jvm/jdk", "25.0.3", "echo ran");

        assertThat(project.launch("help"))
                .isEqualTo(
                        new ProcessResult(
                                5,
                                "",
                                """
                                lectern: Maven is needed to build Lectern: install it (Debian: maven).
                                """));
    }

    @Test
    void onlyTheBuildNeedsAJdk() throws Exception {
        Files.delete(project.java("jvm/jre", "25.0.3", "echo jre").resolve("bin/javac"));
        project.maven(BUILD);
        assertThat(project.launch("help").code()).isEqualTo(5);

        project.markBuilt();

        assertThat(project.launch("help")).isEqualTo(new ProcessResult(0, "jre\n", ""));
        assertThat(builds()).isEmpty();
    }

    @Test
    void runsABuildWithoutSources() throws Exception {
        project.java("jvm/jdk", "25.0.3", "echo ran");
        project.markBuilt();
        Files.delete(project.root().resolve("src/main/Main.java"));
        Files.delete(project.root().resolve("src/main"));
        Files.delete(project.root().resolve("pom.xml"));

        assertThat(project.launch("help")).isEqualTo(new ProcessResult(0, "ran\n", ""));
    }

    @Test
    void missingBuildAndSourcesAreReported() throws Exception {
        project.java("jvm/jdk", "25.0.3", "echo ran");
        Files.delete(project.root().resolve("src/main/Main.java"));
        Files.delete(project.root().resolve("src/main"));

        ProcessResult run = project.launch("help");

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).startsWith("lectern: there is neither a build").hasLineCount(1);
    }

    @Test
    void cacheIsTrainedOnceForEachJava() throws Exception {
        String training =
                """
                for option; do
                  case $option in -XX:AOTCacheOutput=*)
                    echo trained >"${option#*=}"
                    echo "${0%/bin/java}" >>"$LOG" ;;
                  esac
                done
                echo ran
                """;
        project.set("LOG", project.root().resolve("java.log").toString());
        project.markBuilt();
        Path jdk = project.java("jvm/jdk", "25.0.3", training);
        assertThat(List.of(project.launch("help"), project.launch("help")))
                .containsOnly(new ProcessResult(0, "ran\n", ""));
        project.java("jvm/jdk", "25.0.4", training);
        project.launch("help");

        assertThat(project.lines("java.log")).containsExactly(jdk.toString(), jdk.toString());
        assertThat(project.lines("target/lectern/lectern-25.0.3.aot")).containsExactly("trained");
        assertThat(project.lines("target/lectern/lectern-25.0.4.aot")).containsExactly("trained");
    }

    @Test
    void failedTrainingIsIgnoredAndNotRepeated() throws Exception {
        project.set("LOG", project.root().resolve("java.log").toString());
        project.markBuilt();
        project.java(
                "jvm/jdk",
                "25.0.3",
                """
                case $* in *help) echo ran ;; *) echo failed >>"$LOG"; exit 1 ;; esac
                """);

        assertThat(List.of(project.launch("help"), project.launch("help")))
                .containsOnly(new ProcessResult(0, "ran\n", ""));
        assertThat(project.lines("java.log")).containsExactly("failed", "failed");
    }

    private List<String> builds() throws IOException {
        return project.lines("mvn.log");
    }
}
