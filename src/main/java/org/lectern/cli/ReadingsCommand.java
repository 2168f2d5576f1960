package org.lectern.cli;

import org.lectern.format.JsonViews;
import org.lectern.format.JsonViews.ReadingView;
import org.lectern.format.Labels;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.ReadingState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The {@code readings} command, which lists the readings with their states. */
@Command(
        name = "readings",
        description = {
            "Lists every reading with its state: indexed, partial, failed or missing.",
            "A missing reading is cited in the notes, but not in the corpus."
        })
final class ReadingsCommand extends BaseCommand {

    @Option(names = "--json", description = "Print the readings as JSON.")
    private boolean json;

    ReadingsCommand(Environment environment) {
        super(environment);
    }

    @Override
    ExitCode run(AppContext context) {
        try (Snapshot snapshot = context.index().open()) {
            List<ReadingView> readings = new JsonViews(snapshot.catalogue()).readings();
            context.console().result(json ? Json.toPrettyString(readings) + "\n" : text(readings));
            return ExitCode.OK;
        }
    }

    /** Lists a collection as a whole, followed by those of its readings that are cited. */
    private static String text(List<ReadingView> readings) {
        Map<String, List<ReadingView>> collections =
                readings.stream()
                        .filter(ReadingsCommand::isOfCollection)
                        .collect(Collectors.groupingBy(r -> String.valueOf(r.file())));
        StringBuilder text = new StringBuilder();
        for (ReadingView reading : readings) {
            if (isOfCollection(reading)) {
                List<ReadingView> all = collections.remove(String.valueOf(reading.file()));
                text.append(all == null ? "" : text(String.valueOf(reading.file()), all));
            }
            if (!isOfCollection(reading) || !reading.citedBy().isEmpty()) {
                text.append(text(reading));
            }
        }
        return text.toString();
    }

    private static boolean isOfCollection(ReadingView reading) {
        return reading.state() == ReadingState.INDEXED
                && String.valueOf(reading.file()).toLowerCase(Locale.ROOT).endsWith(".jsonl");
    }

    private static String text(String file, List<ReadingView> readings) {
        int passages = readings.stream().mapToInt(ReadingView::passages).sum();
        return "indexed   %s\n          %s, %s\n"
                .formatted(
                        file,
                        Labels.count(readings.size(), "reading", "readings"),
                        Labels.count(passages, "passage", "passages"));
    }

    private static String text(ReadingView reading) {
        String name = reading.id() == null ? String.valueOf(reading.title()) : reading.id();
        StringBuilder text = new StringBuilder();
        text.append("%-8s  %s\n".formatted(reading.state().value(), name));
        if (reading.id() != null && reading.pages() > 0) {
            line(
                    text,
                    "%s, %s, %s"
                            .formatted(
                                    reading.title(),
                                    Labels.count(reading.pages(), "page", "pages"),
                                    Labels.count(reading.passages(), "passage", "passages")));
        }
        if (reading.reason() != null && reading.id() != null) {
            line(text, reading.reason());
        }
        if (!reading.candidates().isEmpty()) {
            line(text, "could be " + String.join(" or ", reading.candidates()));
        }
        if (reading.note() != null) {
            line(text, reading.note());
        }
        if (!reading.citedBy().isEmpty()) {
            String url = reading.url() == null ? "" : ": " + reading.url();
            line(text, "cited by " + String.join(", ", reading.citedBy()) + url);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String detail) {
        text.append("          ").append(detail).append('\n');
    }
}
