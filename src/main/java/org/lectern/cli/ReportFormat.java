package org.lectern.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report can be written as. Files are named by the first of their endings. */
enum ReportFormat {
    MD("md", "markdown"),
    HTML("html", "htm"),
    JSON("json", "json"),
    CSV("csv", "csv"),
    TREC("trec", "run");

    private final String extension;
    private final String alternativeExtension;

    ReportFormat(String ending, String alsoEnding) {
        this.extension = ending;
        this.alternativeExtension = alsoEnding;
    }

    String extension() {
        return extension;
    }

    private boolean hasExtension(String other) {
        return extension.equals(other) || alternativeExtension.equals(other);
    }

    /** The format that a file's name tells. */
    static Optional<ReportFormat> ofFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.hasExtension(ending)).findFirst();
    }
}
