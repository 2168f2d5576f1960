import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every Java file below {@code src} is formatted, or with {@code write} formats them.
 * The formatter takes files, not folders, and Maven cannot list them for it.
 */
class FormatSources {

    public static void main(String... arguments) throws IOException {
        List<String> mode =
                List.of(arguments).contains("write")
                        ? List.of("--replace")
                        : List.of("--dry-run", "--set-exit-if-changed");
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            Stream<String> sources =
                    files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted();
            Main.main(
                    Stream.of(Stream.of("--aosp"), mode.stream(), sources)
                            .flatMap(part -> part)
                            .toArray(String[]::new));
        }
    }
}
