package org.lectern.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The output formats of {@code report}, each with the extensions of its files. */
enum ReportFormat {
    MD("md", "markdown"),
    HTML("html", "htm"),
    JSON("json", "json"),
    CSV("csv", "csv"),
    TREC("trec", "run");

    private final String extension;
    private final String alternativeExtension;

    ReportFormat(String extension, String alternativeExtension) {
        this.extension = extension;
        this.alternativeExtension = alternativeExtension;
    }

    /** Returns the extension of the files that are written. */
    String extension() {
        return extension;
    }

    private boolean hasExtension(String other) {
        return extension.equals(other) || alternativeExtension.equals(other);
    }

    /** Returns the format of a file by its extension, if that is known. */
    static Optional<ReportFormat> ofFile(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.hasExtension(suffix)).findFirst();
    }
}
