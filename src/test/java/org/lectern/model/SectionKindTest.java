package org.lectern.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SectionKindTest {

    @ParameterizedTest
    @CsvSource({
        "ABSTRACT, Abstract",
        "OTHER, An Abstract Machine for Orchards",
        "INTRODUCTION, 1 Introduction",
        "INTRODUCTION, I. INTRODUCTION",
        "BACKGROUND, 2 Background and Motivation",
        "BACKGROUND, 1. BACKGROUND AND INTRODUCTION",
        "BACKGROUND, 2 Preliminaries",
        "BACKGROUND, II. DEFINITIONS",
        "RELATED_WORK, 8. RELATED WORK",
        "RELATED_WORK, 5 Connections with Related Work",
        "RELATED_WORK, Prior Work",
        "DESIGN, 3 Design of the Weir",
        "DESIGN, 3 System Model",
        "DESIGN, IV. THE FERRY PROTOCOL",
        "DESIGN, 4.2.1 Our approach",
        "OTHER, 3 Language models",
        "EVALUATION, 5. Experimental Results",
        "EVALUATION, Results",
        "EVALUATION, 9 Implementation and evaluation",
        "EVALUATION, B ABLATION STUDIES",
        "OTHER, 4 Impossibility Results",
        "DISCUSSION, 6. EXPERIENCES & LESSONS LEARNED",
        "DISCUSSION, IX. DISCUSSION",
        "CONCLUSION, 7. Conclusions and Future Work",
        "CONCLUSION, SUMMARY",
        "CONCLUSION, Open problems",
        "OTHER, Acknowledgements",
        "OTHER, 7 Log compaction",
        "OTHER, Longer Prompts Let Small Models Reach the Performance of Large Ones",
        "OTHER, 12",
        "OTHER, ''"
    })
    void recognisesHeadings(SectionKind kind, String heading) {
        assertThat(SectionKind.of(List.of(heading))).isEqualTo(kind);
    }

    @Test
    void outermostRecognisedHeadingDecides() {
        assertThat(SectionKind.of(List.of("3 Design", "3.4 Evaluation order")))
                .isEqualTo(SectionKind.DESIGN);
        assertThat(SectionKind.of(List.of("3 Orchards", "3.5 Simulation results")))
                .isEqualTo(SectionKind.EVALUATION);
    }

    @Test
    void sectionWithoutHeadingsIsOther() {
        assertThat(SectionKind.of(List.of())).isEqualTo(SectionKind.OTHER);
    }
}
