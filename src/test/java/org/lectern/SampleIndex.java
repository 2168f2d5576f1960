package org.lectern;

import org.jspecify.annotations.Nullable;
import org.lectern.index.IndexUpdate;
import org.lectern.index.IndexedPassage;
import org.lectern.index.PassageIndex;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Item;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Topic;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A real index of two invented readings and a page of notes. */
public final class SampleIndex {

    public static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");

    private SampleIndex() {}

    /**
     * Creates an index of the readings "ferries" and "bees", and of the notes "spring-2026" with
     * one session that cites "ferries" and a missing reading.
     */
    public static LuceneIndex create(Path folder) {
        LuceneIndex index = new LuceneIndex(folder);
        fill(index, folder.resolveSibling("corpus"));
        return index;
    }

    /**
     * Fills an index with the readings "ferries" and "bees", and the notes "spring-2026" with one
     * session, which cites "ferries".
     *
     * @param corpus the folder that the commit names
     */
    public static void fill(PassageIndex index, Path corpus) {
        try (IndexUpdate update = index.update(true)) {
            put(
                    update,
                    new Reading(
                            "ferries",
                            "readings/ferries.pdf",
                            "Timetables for Island Ferries",
                            List.of("Ines Marrow", "Tom Ölund"),
                            2011,
                            3),
                    passage(
                            "ferries",
                            0,
                            1,
                            "A ferry that waits for one late bus makes ten others late."),
                    passage(
                            "ferries",
                            1,
                            2,
                            "Captains vote each evening. Split votes are settled by drawing lots,"
                                    + " so that no captain waits twice."),
                    passage("ferries", 2, 3, "Fuel is the largest cost of the crossing."));
            put(
                    update,
                    new Reading(
                            "bees",
                            "readings/bees.pdf",
                            "How Bees Agree on a Home",
                            List.of("Lena Voss"),
                            null,
                            2),
                    passage("bees", 0, 1, "Scout bees dance for the site that they found."),
                    passage(
                            "bees",
                            1,
                            2,
                            "When enough scouts meet at one site, a quorum is reached and the swarm"
                                    + " flies. No bee counts votes."));
            update.replace(
                    new CatalogueEntry(notes(), "b1", 2, null),
                    withoutVectors(
                            line(0, 7, "How do captains vote?"),
                            line(1, 8, "A quorum is not a majority.")),
                    List.of());
            update.commit(corpus, 1, null, "0123456789ab", TIME);
        }
    }

    /** Adds a reading that was read in full. */
    public static void put(IndexUpdate update, Reading reading, Passage... passages) {
        update.replace(
                new CatalogueEntry(reading, "hash-of-" + reading.id(), passages.length, null),
                withoutVectors(passages),
                List.of());
    }

    /** Returns passages without vectors. */
    public static List<IndexedPassage> withoutVectors(Passage... passages) {
        return Stream.of(passages).map(p -> new IndexedPassage(p, null)).toList();
    }

    /** Creates a passage in a section that is named after its page. */
    public static Passage passage(String source, int ordinal, int page, String text) {
        return new Passage(
                "%s-%d".formatted(source, ordinal),
                source,
                ordinal,
                text,
                List.of(page + " Part " + page),
                new Locator.Pages(page, page, null));
    }

    private static Passage line(int ordinal, int line, String text) {
        return new Passage(
                "note-" + ordinal,
                "spring-2026",
                ordinal,
                text,
                List.of("Voting"),
                new Locator.NoteLines("spring-2026.1", line, line));
    }

    private static SessionPage notes() {
        List<Item> items = new ArrayList<>();
        items.add(item("spring-2026.1.aaaaaa", Item.Kind.QUESTION, "How do captains vote?", 7));
        items.add(item("spring-2026.1.bbbbbb", Item.Kind.POINT, "A quorum is not a majority.", 8));
        Session session =
                new Session(
                        "spring-2026.1",
                        1,
                        "Who Decides?",
                        "spring-2026",
                        3,
                        List.of("March 4, 2026"),
                        "2026-03-04",
                        List.of(
                                citation(
                                        "Marrow (2011)",
                                        "Timetables for Island Ferries",
                                        "ferries"),
                                citation("Petrov (1987)", "A Theory of Queues", null)),
                        List.of(new Topic("Voting", items, null)),
                        List.of(),
                        null);
        return new SessionPage(
                "spring-2026", "notes/spring-2026.md", "Spring 2026", List.of(session), List.of());
    }

    private static Item item(String id, Item.Kind kind, String text, int line) {
        return new Item(id, kind, text, text, line, false, List.of());
    }

    private static Citation citation(String words, String title, @Nullable String reading) {
        return new Citation(
                CitationRole.REQUIRED,
                words,
                List.of(words.substring(0, words.indexOf(' '))),
                Integer.valueOf(words.replaceAll("\\D", "")),
                title,
                null,
                reading);
    }
}
