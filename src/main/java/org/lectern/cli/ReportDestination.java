package org.lectern.cli;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The destination of a report, with its formats. */
sealed interface ReportDestination {

    /** The destination standard output. */
    record StandardOutput(ReportFormat format) implements ReportDestination {}

    /**
     * One or more files.
     *
     * @param target file or folder given by the user
     * @param files files, each with its format
     * @param journal file of the journal, beside them; null if the target is a pipe or device
     */
    record OutputFiles(Path target, Map<Path, ReportFormat> files, @Nullable Path journal)
            implements ReportDestination {

        public OutputFiles {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }
    }

    /**
     * Returns the destination that {@code -o} and {@code --format} select. A folder gets the report
     * in every format, or in the given one; the format of a file defaults to that of its extension.
     * A new name without an extension is a folder.
     *
     * @param output null for standard output
     * @param format null if the option was not given
     */
    static ReportDestination of(@Nullable String output, @Nullable ReportFormat format) {
        if (output == null) {
            return new StandardOutput(format == null ? ReportFormat.MD : format);
        }
        Path path = Path.of(output);
        return isFolder(output, path, format) ? folder(path, format) : file(path, format);
    }

    private static boolean isFolder(String output, Path path, @Nullable ReportFormat format) {
        boolean endsWithSlash = output.endsWith("/") || output.endsWith(File.separator);
        boolean hasNoExtension = format == null && !name(path).contains(".");
        return Files.isDirectory(path)
                || (!Files.exists(path) && (endsWithSlash || hasNoExtension));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static OutputFiles folder(Path folder, @Nullable ReportFormat format) {
        Map<Path, ReportFormat> files = new LinkedHashMap<>();
        List<ReportFormat> formats =
                format == null ? List.of(ReportFormat.values()) : List.of(format);
        formats.forEach(each -> files.put(folder.resolve("report." + each.extension()), each));
        return new OutputFiles(folder, files, folder.resolve("report.journal"));
    }

    private static OutputFiles file(Path file, @Nullable ReportFormat format) {
        boolean isRegular = !Files.exists(file) || Files.isRegularFile(file);
        ReportFormat fileFormat =
                format == null ? ReportFormat.ofFile(name(file)).orElse(ReportFormat.MD) : format;
        return new OutputFiles(
                file,
                Map.of(file, fileFormat),
                isRegular ? file.resolveSibling(name(file) + ".journal") : null);
    }
}
