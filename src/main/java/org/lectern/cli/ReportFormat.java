package org.lectern.cli;

import org.lectern.model.LecternException.BadInput;

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

    private final String ending;
    private final String alsoEnding;

    ReportFormat(String ending, String alsoEnding) {
        this.ending = ending;
        this.alsoEnding = alsoEnding;
    }

    String ending() {
        return ending;
    }

    private boolean endsWith(String other) {
        return ending.equals(other) || alsoEnding.equals(other);
    }

    /**
     * The format that an option names.
     *
     * @throws BadInput if there is none
     */
    static ReportFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BadInput(
                                "--format is md, html, json, csv or trec, not \"" + name + "\"."));
    }

    /** The format that a file's name tells. */
    static Optional<ReportFormat> ofFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.endsWith(ending)).findFirst();
    }
}
