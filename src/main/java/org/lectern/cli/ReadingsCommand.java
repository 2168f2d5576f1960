package org.lectern.cli;

import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.report.Views;
import org.lectern.report.Views.ReadingView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;

/** Lists the readings with their states. */
@Command(
        name = "readings",
        description =
                "Lists every reading with its state: indexed, partial, failed and why, cited but"
                        + " missing.")
final class ReadingsCommand extends SurroundedCommand {

    @Option(names = "--json", description = "Print them as JSON.")
    private boolean json;

    ReadingsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Workshop workshop) {
        try (Snapshot snapshot = workshop.index().open()) {
            List<ReadingView> readings = new Views(snapshot.catalogue()).readings();
            workshop.console().result(json ? Json.pretty(readings) + "\n" : text(readings));
            return DONE;
        }
    }

    private static String text(List<ReadingView> readings) {
        StringBuilder text = new StringBuilder();
        readings.forEach(reading -> text.append(text(reading)));
        return text.toString();
    }

    private static String text(ReadingView reading) {
        String name = reading.id() == null ? String.valueOf(reading.title()) : reading.id();
        StringBuilder text = new StringBuilder();
        text.append("%-8s  %s\n".formatted(reading.state(), name));
        if (reading.id() != null && reading.pages() > 0) {
            text.append(
                    "          %s, %d pages, %d passages\n"
                            .formatted(reading.title(), reading.pages(), reading.passages()));
        }
        if (reading.reason() != null && reading.id() != null) {
            text.append("          ").append(reading.reason()).append('\n');
        }
        if (reading.note() != null) {
            text.append("          ").append(reading.note()).append('\n');
        }
        if (!reading.citedBy().isEmpty()) {
            text.append("          cited by ").append(String.join(", ", reading.citedBy()));
            text.append(reading.url() == null ? "" : ": " + reading.url()).append('\n');
        }
        return text.toString();
    }
}
