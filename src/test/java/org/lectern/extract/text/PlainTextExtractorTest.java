package org.lectern.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.document.Extraction;
import org.lectern.extract.ExtractorFixture;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

class PlainTextExtractorTest {

    @TempDir private Path folder;

    private ExtractorFixture extractor;

    @BeforeEach
    void chooseExtractor() {
        extractor = new ExtractorFixture(folder, new PlainTextExtractor(), ".txt");
    }

    @Test
    void joinsTheLinesOfAParagraph() throws IOException {
        Document text =
                extractor.document(
                        """
                        On Ferries
                        by Ines Marrow

                        A ferry that waits for one
                        late bus makes ten others late, as is well-
                        known.

                        Captains vote:
                        - each evening,
                          before supper;
                        - by lots.
                        """);
        assertThat(text)
                .extracting(Document::title, Document::authors)
                .containsExactly("On Ferries", List.of("Ines Marrow"));
        assertThat(ExtractorFixture.describe(text))
                .containsExactly(
                        "A ferry that waits for one late bus makes ten others late, as is"
                                + " well-known.",
                        "Captains vote:",
                        "- each evening, before supper;",
                        "- by lots.");
    }

    @Test
    void headingsAreNumberedUnderlinedMarkedOrInCapitals() throws IOException {
        Document text =
                extractor.document(
                        """
                        Harbour rules

                        1. Arrival

                        Ships arrive.

                        1.1 At night

                        Lamps are lit.

                        Departure
                        =========
                        Ships leave.

                        ## Fees

                        They are paid.

                        LAST THINGS

                        Nothing else.
                        """);
        assertThat(ExtractorFixture.describe(text))
                .containsExactly(
                        "# 1. Arrival",
                        "Ships arrive.",
                        "## 1.1 At night",
                        "Lamps are lit.",
                        "# Departure",
                        "Ships leave.",
                        "## Fees",
                        "They are paid.",
                        "# LAST THINGS",
                        "Nothing else.");
    }

    @Test
    void doesNotTakeAListForHeadings() throws IOException {
        Document text = extractor.document("Errands\n\n1. Bread\n\n2. Rope\n\n3. Tar\n");
        assertThat(ExtractorFixture.describe(text))
                .containsExactly("1. Bread", "2. Rope", "3. Tar");
    }

    @Test
    void joinsParagraphsAcrossPages() throws IOException {
        Document memo =
                extractor.document(
                        """
                        Harbour Working Group                       R. Keeper
                        Memo: 77                                    June 2003

                                        Sending Tide Tables

                        Status of this Memo

                           This memo is for harbours.

                        1.  Introduction . . . . . . . . . . . . . . . . . 1

                        1.  Introduction

                           A harbour asks its neighbour for a table, and

                        Keeper                                       [Page 1]
                        \fMemo 77         Sending Tide Tables       June 2003

                           the neighbour answers.

                              +------+
                              | 1, 2 |
                              +------+

                        Keeper                                       [Page 2]
                        \fMemo 77         Sending Tide Tables       June 2003

                           That is all.

                        Keeper                                       [Page 3]
                        """);
        assertThat(memo)
                .extracting(Document::title, Document::year, Document::pageCount)
                .containsExactly("Sending Tide Tables", 2003, 3);
        assertThat(ExtractorFixture.describe(memo))
                .containsExactly(
                        "Harbour Working Group R. Keeper Memo: 77 June 2003",
                        "# Status of this Memo",
                        "This memo is for harbours.",
                        "(1. Introduction . . . . . . . . . . . . . . . . . 1)",
                        "# 1. Introduction",
                        "A harbour asks its neighbour for a table, and / the neighbour answers.",
                        "(+------+ | 1, 2 | +------+)",
                        "That is all.");
    }

    @Test
    void skipsTheGutenbergBoilerplate() throws IOException {
        Document book =
                extractor.document(
                        """
                        The Project Gutenberg eBook of Low Water

                        Title: Low Water

                        Author: Ada Merrow

                        *** START OF THE PROJECT GUTENBERG EBOOK LOW WATER ***

                        LOW WATER

                        CHAPTER I.

                        The Lamp

                        Mr. Hale carried the oil
                        up the stairs.

                        *** END OF THE PROJECT GUTENBERG EBOOK LOW WATER ***

                        The licence.
                        """);
        assertThat(book)
                .extracting(Document::title, Document::authors)
                .containsExactly("Low Water", List.of("Ada Merrow"));
        assertThat(ExtractorFixture.describe(book))
                .containsExactly(
                        "# CHAPTER I. The Lamp", "Mr. Hale carried the oil up the stairs.");
    }

    @Test
    void detectsEncodings() throws IOException {
        String text = "Salt\n\nGröße und “ça”.\n";
        for (byte[] bytes :
                List.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        text.getBytes(StandardCharsets.UTF_16),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        text.getBytes(Charset.forName("windows-1252")))) {
            Document read = ExtractorFixture.document(extractor.extract(bytes));
            assertThat(read.title()).isEqualTo("Salt");
            assertThat(ExtractorFixture.describe(read)).containsExactly("Größe und “ça”.");
        }
    }

    @Test
    void acceptsATitleAlone() throws IOException {
        assertThat(ExtractorFixture.describe(extractor.document("Mind the gap")))
                .containsExactly("Mind the gap");
    }

    @Test
    void removesInvisibleCharacters() throws IOException {
        assertThat(
                        ExtractorFixture.describe(
                                extractor.document(
                                        "A\n\nThe ti\0de co\u00ADmes\u200B in,\u00A0slowly.")))
                .containsExactly("The tide comes in, slowly.");
    }

    @Test
    void rejectsFilesThatAreNotText() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        assertThat(extractor.failure(noise))
                .isEqualTo(new Failure(Reason.GARBLED, "It is named like a text, but is none."));
        assertThat(extractor.failure(" \n\n ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Failure(Reason.NO_TEXT, "It has no text."));
        assertThat(extractor.failure(new byte[0]))
                .isEqualTo(new Failure(Reason.NO_TEXT, "The file is empty."));
    }

    @Test
    void reportsAMissingFile() {
        assertThat(new PlainTextExtractor().extract(folder.resolve("gone.txt")))
                .isEqualTo(
                        new Extraction.Rejected(
                                new Failure(
                                        Reason.VANISHED,
                                        "The file could not be opened; is it still there?")));
    }

    @Test
    void splitsAnEndlessLineAndReportsIt() throws IOException {
        byte[] line = "x".repeat(20_000_000).getBytes(StandardCharsets.UTF_8);
        Extraction extraction = extractor.extract(line);
        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Extraction.Partial.class,
                        partial ->
                                assertThat(partial.failure())
                                        .isEqualTo(
                                                new Failure(
                                                        Reason.TOO_LARGE,
                                                        "It is long, and only its beginning was"
                                                                + " read.")));
        assertThat(ExtractorFixture.describe(ExtractorFixture.document(extraction)))
                .hasSize(800)
                .allMatch(paragraph -> paragraph.length() == 10_000);
    }
}
