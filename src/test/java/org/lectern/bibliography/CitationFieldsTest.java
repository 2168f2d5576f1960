package org.lectern.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hill, Ann. \"Going Up.\" Journal of Stairs 4 (2019): 3-14.; Going Up; Hill; 2019",
                "Stone, Ada and Reed, Bo. \"Words Alone.\" 1999.; Words Alone; Stone Reed; 1999",
                "Wand & Dale, \"On Towers\" (LFP 1986); On Towers; Wand Dale; 1986",
                "Hill, Ann, and Joe K. Dale. \"Going Down.\"; Going Down; Hill Dale;",
                "Saussure, F. (1916). Course in Things. Verlag.; Course in Things; Saussure; 1916",
                "Demers, A., et al. Gossip at Scale. PODC '87.;; Demers; 1987",
                "Ruiz et al., 2009;; Ruiz; 2009",
                "Holm and Berg, 2012;; Holm Berg; 2012",
                "Moss '19; Moss '19;; 2019",
                "The Log as a Lever by Ann Archer and Bo Brand.; The Log as a Lever; Archer Brand;",
                "led by Sam;;;",
                "佐藤, 2018;; 佐藤; 2018",
                "「小さな時計」（佐藤, 2018）; 小さな時計;; 2018"
            })
    void findsTitleAuthorsAndYear(
            String words,
            @Nullable String title,
            @Nullable String authors,
            @Nullable Integer year) {
        String names = String.join(" ", CitationFields.authors(words));

        assertThat(names).isEqualTo(authors == null ? "" : authors);
        assertThat(CitationFields.year(words)).isEqualTo(year);
        if (title != null) {
            assertThat(CitationFields.title(words)).isEqualTo(title);
        }
    }
}
