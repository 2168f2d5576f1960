package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.SampleIndex;
import org.lectern.index.IndexUpdate;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Item;
import org.lectern.model.Locator;
import org.lectern.model.NoteText;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.model.Topic;

import java.util.ArrayList;
import java.util.List;

/** A corpus of three readings and a notes page that also cites a missing reading. */
public final class SmallCorpus {

    public static final String ORCHARD =
            "An orchard is a shed of machines in which the loss of one row spoils no crate. When a"
                    + " row fails, each crate that lay in it is packed again from the ten crates"
                    + " beside it. Buyers never wait for the packing.";
    static final String LANTERNS =
            "A lantern that goes out is lit again by its neighbours. The failure of one row of"
                    + " lanterns leaves the harbour bright enough.";
    static final String MARKUP =
            "A label that reads <script>alert(1)</script> & \"quoted\" is a label like any other.";

    private SmallCorpus() {}

    static void writeTo(IndexUpdate update) {
        put(update, orchards(), "5.5 Lost rows", List.of(ORCHARD));
        put(update, lanterns(), "2 Harbours", List.of(LANTERNS));
        put(update, markup(), "<b>1</b>", List.of(MARKUP));
        update.replace(
                new CatalogueEntry(notes(), "00", 2, null),
                SampleIndex.withoutVectors(lines().toArray(Passage[]::new)),
                List.of());
    }

    /** Adds a reading with one passage per page. */
    static void put(IndexUpdate update, Reading reading, String section, List<String> texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            int page = passages.size() + 7;
            passages.add(
                    new Passage(
                            id(reading.id(), passages.size()),
                            reading.id(),
                            passages.size(),
                            text,
                            List.of(section),
                            new Locator.Pages(page, page, "38" + page)));
        }
        update.replace(
                new CatalogueEntry(reading, "00", passages.size(), null),
                SampleIndex.withoutVectors(passages.toArray(Passage[]::new)),
                List.of());
    }

    static Reading reading(String id, String title, List<String> authors, @Nullable Integer year) {
        return new Reading(id, id + ".pdf", title, authors, year, 12);
    }

    private static Reading orchards() {
        return reading(
                "orchards",
                "Orchards: Storing Crates in Rows",
                List.of("Ada Quince", "Ben Medlar", "Cy Sloe"),
                2014);
    }

    private static Reading lanterns() {
        return reading("lanterns", "Lanterns That Agree", List.of("Di Wick"), 1998);
    }

    private static Reading markup() {
        return reading("markup", "On <i>labels</i> & \"tags\"", List.of("<u>E</u>"), null);
    }

    /** Returns the id of the passage at a position in the source. */
    public static String id(String source, int ordinal) {
        return "%06x%06x".formatted(source.hashCode() & 0xffffff, ordinal);
    }

    private static SessionPage notes() {
        return new SessionPage(
                "summer-2021",
                "summer-2021.md",
                "Summer <2021>",
                List.of(first(), second()),
                List.of(new NoteText(null, 1, "We read on Wednesdays.")));
    }

    private static Session first() {
        return session(
                1,
                "Keeping the <Lights> On",
                "2021-06-16T20:30-04:00",
                List.of(citation(CitationRole.REQUIRED, "Wick", 1998, "lanterns")),
                List.of());
    }

    private static Session second() {
        return session(
                2,
                "Rows and What Becomes of Them",
                "2021-06-30",
                List.of(
                        citation(CitationRole.CHOICE, "Quince", 2014, "orchards"),
                        citation(CitationRole.CHOICE, "Plum", 2004, null)),
                List.of(
                        item("9b1f04", Item.Kind.QUESTION, "How does a lost row come back?", 34),
                        item("000001", Item.Kind.POINT, "Rows are cheap.", 35)));
    }

    private static Item item(String id, Item.Kind kind, String text, int line) {
        return new Item("summer-2021.2." + id, kind, text, text, line, false, List.of());
    }

    private static Session session(
            int number, String title, String date, List<Citation> readings, List<Item> items) {
        return new Session(
                "summer-2021." + number,
                number,
                title,
                "summer-2021",
                number * 10,
                List.of(date),
                date,
                readings,
                List.of(new Topic("Planning", items, null)),
                List.of(),
                null);
    }

    private static Citation citation(
            CitationRole role, String author, int year, @Nullable String reading) {
        return new Citation(
                role,
                author + " (" + year + ")",
                List.of(author),
                year,
                "The <" + author + "> paper",
                null,
                reading);
    }

    private static List<Passage> lines() {
        return List.of(
                line(0, "How does a lost row come back?", 34),
                line(1, "Who keeps <b>lanterns</b> & why?", 36));
    }

    private static Passage line(int ordinal, String text, int line) {
        return new Passage(
                id("summer-2021", ordinal),
                "summer-2021",
                ordinal,
                text,
                List.of("Planning"),
                new Locator.NoteLines("summer-2021.2", line, line));
    }
}
