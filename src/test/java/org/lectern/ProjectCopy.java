package org.lectern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the launcher in a temporary project, whose Java and Maven are shell scripts written by
 * the test. The launcher can find no other Java or Maven.
 */
final class ProjectCopy {

    private static final List<String> TOOLS =
            List.of("cat dirname find mkdir mv readlink rm sed sh sleep touch".split(" "));

    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private final Path root;

    /** Creates the project in a folder. */
    ProjectCopy(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        root = Files.createDirectories(this.folder.resolve("a project"));
        Files.copy(Path.of("lectern"), launcher());
        write("pom.xml", "<project/>");
        write("src/main/Main.java", "class Main {}");
        for (String tool : TOOLS) {
            program(this.folder.resolve("bin/" + tool), "exec " + onThePath(tool) + " \"$@\"");
        }
        environment.put("PATH", this.folder + "/bin");
        environment.put("HOME", this.folder.toString());
        environment.put("LECTERN_JDK_FOLDERS", this.folder + "/jvm/*");
    }

    /** The exit code and output of a launcher. */
    record ProcessResult(int code, String out, String err) {}

    ProcessResult launch(String... arguments) throws IOException, InterruptedException {
        return finish(start(root, launcher(), arguments));
    }

    Process start(Path directory, Path launcher, String... arguments) throws IOException {
        List<String> command =
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    static ProcessResult finish(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new ProcessResult(process.waitFor(), out, err);
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    Path root() {
        return root;
    }

    Path launcher() {
        return root.resolve("lectern");
    }

    Path jar() {
        return root.resolve("target/lectern/lib/lectern.jar");
    }

    /**
     * Writes a jar that is newer than every source by more than a file system's clock resolution.
     */
    void markBuilt() throws IOException {
        write("target/lectern/lib/lectern.jar", "built");
        for (String source : List.of("src/main/Main.java", "src/main", "pom.xml")) {
            Path file = root.resolve(source);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().minusSeconds(30)));
    }

    /** Creates a folder beside the project that looks like a JDK, with a script as its java. */
    Path java(String name, String version, String script) throws IOException {
        Path jdk = folder.resolve(name);
        program(jdk.resolve("bin/java"), script);
        program(jdk.resolve("bin/javac"), "exit 1");
        Files.writeString(
                jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    void addToPath(Path program) throws IOException {
        Files.createSymbolicLink(folder.resolve("bin").resolve(program.getFileName()), program);
    }

    /** Puts a script as mvn on the PATH. */
    void maven(String script) throws IOException {
        program(folder.resolve("bin/mvn"), script);
    }

    void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    List<String> lines(String file) throws IOException {
        Path path = root.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    private static void program(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(file, "#!/bin/sh\n" + body);
    }

    private static Path onThePath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(entry -> Path.of(entry, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
