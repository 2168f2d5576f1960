package org.lectern.cli;

import org.lectern.bibliography.CitationLinker;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.CorpusScan;
import org.lectern.corpus.ParsedSource;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Item;
import org.lectern.model.LecternException.IndexMissingException;
import org.lectern.model.LecternException.IndexUnreadableException;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
import org.lectern.model.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;

/** Shows what was understood of the notes. They are read anew; no index is needed. */
@Command(
        name = "sessions",
        description = "Shows what is understood of the notes: sessions, readings, questions.")
final class SessionsCommand extends BaseCommand {

    @Option(names = "--json", description = "Print them whole, as JSON.")
    private boolean json;

    SessionsCommand(Environment surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(AppContext workshop) {
        List<Session> sessions = sessions(workshop);
        workshop.console().result(json ? Json.toPrettyString(sessions) + "\n" : text(sessions));
        if (sessions.isEmpty()) {
            workshop.console().info("No session was found in the notes.");
        }
        return ExitCode.OK;
    }

    private static List<Session> sessions(AppContext workshop) {
        Corpus corpus = workshop.corpus();
        CorpusScan scan = corpus.scan();
        List<CorpusFile> files = scan.files();
        CitationLinker linker = new CitationLinker(readings(workshop, files), scan.duplicates());
        List<CatalogueEntry> pages =
                files.stream()
                        .filter(CorpusFile::isNotes)
                        .map(file -> Corpus.withLinkedCitations(corpus.read(file), linker))
                        .map(ParsedSource::entry)
                        .toList();
        return new Catalogue(pages).sessions();
    }

    /** With their titles where this corpus is indexed; else by their files' names alone. */
    private static List<Reading> readings(AppContext workshop, List<CorpusFile> files) {
        try (Snapshot snapshot = workshop.index().open()) {
            String indexed = snapshot.commit().corpusFolder();
            if (indexed.equals(workshop.corpusFolder().toString())) {
                return snapshot.catalogue().readings();
            }
        } catch (IndexMissingException | IndexUnreadableException e) {
            workshop.console().debug(e.getMessage());
        }
        return files.stream()
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
        String given = citation.title();
        boolean said = given == null || citation.citation().contains(given);
        String title = said ? "" : " " + given;
        String state =
                citation.reading() == null ? ReadingState.MISSING.value() : citation.reading();
        return "  %s: %s%s  [%s]\n".formatted(role, citation.citation(), title, state);
    }

    private static String itemCounts(Session session) {
        List<Item> items =
                session.topics().stream()
                        .flatMap(topic -> topic.items().stream())
                        .flatMap(Item::flattened)
                        .toList();
        long questions = items.stream().filter(item -> item.kind() == Item.Kind.QUESTION).count();
        return session.status() != null
                ? session.status()
                : questions + " questions, " + (items.size() - questions) + " points";
    }
}
