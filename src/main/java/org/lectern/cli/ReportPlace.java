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
sealed interface ReportPlace {

    /** Standard output. */
    record Out(ReportFormat format) implements ReportPlace {}

    /**
     * Files.
     *
     * @param named what the user named
     * @param files each with its format
     * @param journal beside them; null where the only file is none that can be moved into its place
     */
    record Disk(Path named, Map<Path, ReportFormat> files, @Nullable Path journal)
            implements ReportPlace {

        public Disk {
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
    static ReportPlace of(@Nullable String output, @Nullable ReportFormat format) {
        if (output == null) {
            return new Out(format == null ? ReportFormat.MD : format);
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

    private static Disk folder(Path folder, @Nullable ReportFormat format) {
        Map<Path, ReportFormat> files = new LinkedHashMap<>();
        List<ReportFormat> all = format == null ? List.of(ReportFormat.values()) : List.of(format);
        all.forEach(each -> files.put(folder.resolve("report." + each.ending()), each));
        return new Disk(folder, files, folder.resolve("report.journal"));
    }

    private static Disk file(Path file, @Nullable ReportFormat format) {
        boolean plain = !Files.exists(file) || Files.isRegularFile(file);
        ReportFormat as =
                format == null ? ReportFormat.ofFile(name(file)).orElse(ReportFormat.MD) : format;
        return new Disk(
                file,
                Map.of(file, as),
                plain ? file.resolveSibling(name(file) + ".journal") : null);
    }
}
