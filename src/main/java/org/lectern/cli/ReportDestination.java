package org.lectern.cli;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a report goes, and as what. */
sealed interface ReportDestination {

    /** Standard output. */
    record StandardOutput(ReportFormat format) implements ReportDestination {}

    /**
     * Files.
     *
     * @param target what the user named
     * @param files each with its format
     * @param journal beside them; null where the only file is none that can be moved into its place
     */
    record OutputFiles(Path target, Map<Path, ReportFormat> files, @Nullable Path journal)
            implements ReportDestination {

        public OutputFiles {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }
    }

    /**
     * What two options mean together. A folder gets the report in every format, unless one was
     * named; a file's format is told by its ending, unless it was named; a name without an ending
     * that is not there yet is a folder's.
     *
     * @param output null for standard output
     * @param format null where none was named
     */
    static ReportDestination of(@Nullable String output, @Nullable ReportFormat format) {
        if (output == null) {
            return new StandardOutput(format == null ? ReportFormat.MD : format);
        }
        Path path = Path.of(output);
        return isFolder(output, path, format) ? folder(path, format) : file(path, format);
    }

    private static boolean isFolder(String output, Path path, @Nullable ReportFormat format) {
        boolean named = output.endsWith("/") || output.endsWith(File.separator);
        boolean bare = format == null && !name(path).contains(".");
        return Files.isDirectory(path) || (!Files.exists(path) && (named || bare));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static OutputFiles folder(Path folder, @Nullable ReportFormat format) {
        Map<Path, ReportFormat> files = new LinkedHashMap<>();
        List<ReportFormat> all = format == null ? List.of(ReportFormat.values()) : List.of(format);
        all.forEach(each -> files.put(folder.resolve("report." + each.extension()), each));
        return new OutputFiles(folder, files, folder.resolve("report.journal"));
    }

    private static OutputFiles file(Path file, @Nullable ReportFormat format) {
        boolean plain = !Files.exists(file) || Files.isRegularFile(file);
        ReportFormat as =
                format == null ? ReportFormat.ofFile(name(file)).orElse(ReportFormat.MD) : format;
        return new OutputFiles(
                file,
                Map.of(file, as),
                plain ? file.resolveSibling(name(file) + ".journal") : null);
    }
}
