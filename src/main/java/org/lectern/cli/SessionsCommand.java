package org.lectern.cli;

import org.lectern.bibliography.CitationLinker;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.CorpusScan;
import org.lectern.corpus.ParsedSource;
import org.lectern.format.Labels;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Item;
import org.lectern.model.LecternException.IndexMissingException;
import org.lectern.model.LecternException.IndexUnreadableException;
import org.lectern.model.Reading;
import org.lectern.model.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;

/** The {@code sessions} command, which parses the notes and shows them. It needs no index. */
@Command(
        name = "sessions",
        description = "Shows the sessions parsed from the notes, with readings and questions.")
final class SessionsCommand extends BaseCommand {

    @Option(
            names = "--json",
            description = "Print the sessions as JSON, with all questions and points.")
    private boolean json;

    SessionsCommand(Environment environment) {
        super(environment);
    }

    @Override
    ExitCode run(AppContext context) {
        List<Session> sessions = sessions(context);
        context.console().result(json ? Json.toPrettyString(sessions) + "\n" : text(sessions));
        if (sessions.isEmpty()) {
            context.console().info("No sessions were found in the notes.");
        }
        return ExitCode.OK;
    }

    private static List<Session> sessions(AppContext context) {
        Corpus corpus = context.corpus();
        CorpusScan scan = corpus.scan();
        CitationLinker linker = new CitationLinker(readings(context, scan), scan.duplicates());
        List<CatalogueEntry> pages =
                scan.files().stream()
                        .filter(CorpusFile::isNotes)
                        .map(file -> Corpus.withLinkedCitations(corpus.read(file), linker))
                        .map(ParsedSource::entry)
                        .toList();
        return new Catalogue(pages).sessions();
    }

    /** Returns the readings of the index, if it is of this corpus; else readings by file name. */
    private static List<Reading> readings(AppContext context, CorpusScan scan) {
        try (Snapshot snapshot = context.index().open()) {
            String indexed = snapshot.commit().corpusFolder();
            if (indexed.equals(context.corpusFolder().toString())) {
                return snapshot.catalogue().readings();
            }
        } catch (IndexMissingException | IndexUnreadableException e) {
            context.console().debug(e.getMessage());
        }
        return readingsByFileName(scan);
    }

    private static List<Reading> readingsByFileName(CorpusScan scan) {
        return scan.files().stream()
                .filter(CorpusFile::isReading)
                .map(f -> new Reading(f.id(), f.file(), f.id(), List.of(), null, 0))
                .toList();
    }

    private static String text(List<Session> sessions) {
        StringBuilder text = new StringBuilder();
        sessions.forEach(session -> text.append(text(session)));
        return text.toString();
    }

    private static String text(Session session) {
        StringBuilder text = new StringBuilder();
        String title = session.title() == null ? "" : "  " + session.title();
        text.append(session.id()).append(title).append('\n');
        if (!session.dates().isEmpty()) {
            text.append("  ").append(String.join(" / ", session.dates())).append('\n');
        }
        session.readings().forEach(citation -> text.append(text(citation)));
        text.append("  ").append(itemCounts(session)).append('\n');
        return text.toString();
    }

    private static String text(Citation citation) {
        String role = citation.role().name().toLowerCase(Locale.ROOT);
        String title = citation.title();
        boolean repeated = title == null || citation.citation().contains(title);
        String suffix = repeated ? "" : " " + title;
        String reading = citation.reading() == null ? "missing" : citation.reading();
        return "  %s: %s%s  [%s]\n".formatted(role, citation.citation(), suffix, reading);
    }

    private static String itemCounts(Session session) {
        if (session.status() != null) {
            return session.status();
        }
        List<Item> items = items(session);
        int questions =
                (int) items.stream().filter(item -> item.kind() == Item.Kind.QUESTION).count();
        return Labels.count(questions, "question", "questions")
                + ", "
                + Labels.count(items.size() - questions, "point", "points");
    }

    private static List<Item> items(Session session) {
        return session.topics().stream()
                .flatMap(topic -> topic.items().stream())
                .flatMap(Item::flattened)
                .toList();
    }
}
