package org.lectern.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorListTest {

    private static void assertNames(String entry, String rest, String... names) {
        AuthorList authors = AuthorList.of(entry);
        assertThat(authors.names()).containsExactly(names);
        assertThat(entry.substring(authors.end())).isEqualTo(rest);
    }

    @Test
    void initialsStandBeforeTheSurname() {
        assertNames(
                "T. Ölund, I. K. van den Berg, and J.-P. Marrow. Islands.",
                ". Islands.",
                "T. Ölund",
                "I. K. van den Berg",
                "J.-P. Marrow");
    }

    @Test
    void initialsStandBehindTheSurname() {
        assertNames(
                "MARROW, I. K., DE VRIES, T., AND ÖLUND, P.-T. Islands.",
                " Islands.",
                "MARROW, I. K.",
                "DE VRIES, T.",
                "ÖLUND, P.-T.");
        assertNames(
                "Marrow, I.; and Voss, L. 2011. Bees.", " 2011. Bees.", "Marrow, I.", "Voss, L.");
        assertNames("Marrow, Jr., I., Voss, L.: Bees.", ": Bees.", "Marrow, Jr., I.", "Voss, L.");
        assertNames("Marrow, Ines and Lena Voss. Bees.", ". Bees.", "Marrow, Ines", "Lena Voss");
    }

    @Test
    void namesAreWrittenOut() {
        assertNames(
                "Ines Marrow, Tom O'Lund, Lena K. Voss, and P. Ames. 2011. Bees.",
                ". 2011. Bees.",
                "Ines Marrow",
                "Tom O'Lund",
                "Lena K. Voss",
                "P. Ames");
    }

    @Test
    void othersBelongToTheList() {
        assertNames("I. Marrow, L. Voss, et al. Bees.", " Bees.", "I. Marrow", "L. Voss");
        assertNames("Ines Marrow and others. Bees.", ". Bees.", "Ines Marrow");
    }

    @Test
    void whatBeginsOtherwiseNamesNobody() {
        assertNames("“Bees,” 2011.", "“Bees,” 2011.");
        assertNames("https://bees.example", "https://bees.example");
    }

    @Test
    void aCommaEndsAListThatSaysSo() {
        assertThat(closed("I. Marrow, L. Voss, Bees and wasps, in: Hives.")).isTrue();
        assertThat(closed("Ines Marrow and Lena Voss, Bees and wasps.")).isTrue();
        assertThat(closed("Ines Marrow, Lena Voss, bees")).isFalse();
        assertThat(closed("bees, wasps")).isFalse();
    }

    private static boolean closed(String entry) {
        return AuthorList.of(entry).isClosed(entry);
    }
}
