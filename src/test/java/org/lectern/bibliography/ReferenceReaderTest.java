package org.lectern.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.model.Reference;

import java.util.List;

class ReferenceReaderTest {

    private static void assertRead(
            String entry, List<String> authors, @Nullable Integer year, @Nullable String title) {
        Reference read = ReferenceReader.parse(entry);
        assertThat(read)
                .isEqualTo(
                        new Reference(
                                entry, authors, year, title, read.doi(), read.arxiv(), read.url()));
    }

    @Test
    void titlesStandInQuotationMarks() {
        List<String> authors = List.of("I. Marrow", "T. Ölund");
        assertRead(
                "I. Marrow and T. Ölund, “Ferries, late and early,” in Island Transport ’98, 1998.",
                authors,
                1998,
                "Ferries, late and early");
        assertRead(
                "I. Marrow and T. Ölund (1998). \"Ferries: A Theory.\" J. Islands 3, 12-19.",
                authors,
                1998,
                "Ferries: A Theory");
        assertRead(
                "I. Marrow and T. Ölund, ‘‘Ferries,’’ Island Review, p. 2011 (May 1998)",
                authors,
                1998,
                "Ferries");
    }

    @Test
    void theYearStandsBehindTheAuthors() {
        List<String> authors = List.of("Ines Marrow", "Lena Voss");
        assertRead(
                "Ines Marrow and Lena Voss. 2011. Do Bees Vote? In Proceedings of HIVE 2012. 1–9.",
                authors,
                2011,
                "Do Bees Vote?");
        assertRead(
                "Ines Marrow and Lena Voss (2011b). Bees vs. wasps. Hive Press.",
                authors,
                2011,
                "Bees vs. wasps");
        assertRead(
                "Hive Group. 2011. Bees at rest. Hive Press.",
                List.of("Hive Group"),
                2011,
                "Bees at rest");
        assertRead(
                "The hive group. 2011. Bees at rest. Hive Press.", List.of(), 2011, "Bees at rest");
    }

    @Test
    void aPointPartsAuthorsTitleAndVenue() {
        List<String> authors = List.of("I. Marrow", "L. Voss");
        assertRead(
                "I. Marrow and L. Voss. Bees (and wasps. and ants) agree. In Proc. HIVE, pages"
                        + " 1990–1999, May 2011.",
                authors,
                2011,
                "Bees (and wasps. and ants) agree");
        assertRead(
                "I. Marrow and L. Voss. How bees vote, 2011. URL https://bees.example.",
                authors,
                2011,
                "How bees vote");
        assertRead(
                "I. Marrow and L. Voss. How bees vote, Hive Lett. 12 (2011), 1–9.",
                authors,
                2011,
                "How bees vote");
        assertRead("I. Marrow and L. Voss. Bees. Visited in 2020.", authors, null, "Bees");
    }

    @Test
    void aColonEndsTurnedNames() {
        List<String> authors = List.of("Marrow, I.K.", "de Voss, L.");
        assertRead(
                "Marrow, I.K., de Voss, L.: Bees: a survey. Hive Letters 7(2) (1998) 95–138",
                authors,
                1998,
                "Bees: a survey");
        assertRead("Upper Town: Hive Press, 1985.", List.of(), 1985, null);
    }

    @Test
    void aTitleBetweenCommasIsTakenWhereItsEndIsSure() {
        List<String> authors = List.of("I. Marrow", "L. Voss");
        assertRead(
                "I. Marrow, L. Voss, et al., Bees, wasps, and ants, in: Hives and Nests, 2011.",
                authors,
                2011,
                "Bees, wasps, and ants");
        assertRead(
                "I. Marrow, L. Voss, How hives agree, Hive Lett. 12 (2011) 1–9.",
                authors,
                2011,
                "How hives agree");
        assertRead("I. Marrow, L. Voss, Bees, wasps, and ants at rest.", List.of(), null, null);
    }

    @Test
    void aPageOfTheWebHasATitleAlone() {
        assertRead("Hive Tools. https://hives.example.", List.of(), null, "Hive Tools");
        assertRead("[n. d.]. Hive Tools. https://hives.example.", List.of(), null, "Hive Tools");
        assertRead("https://hives.example.", List.of(), null, null);
    }

    @Test
    void addressesAreKept() {
        assertThat(
                        ReferenceReader.parse(
                                "I. Marrow. How bees vote. arXiv:2101.00001. DOI 10.5555/BEE"
                                        + " https://bees.example/"))
                .isEqualTo(
                        new Reference(
                                "I. Marrow. How bees vote. arXiv:2101.00001. DOI 10.5555/BEE"
                                        + " https://bees.example/",
                                List.of("I. Marrow"),
                                null,
                                "How bees vote",
                                "10.5555/bee",
                                "2101.00001",
                                "https://bees.example/"));
    }
}
