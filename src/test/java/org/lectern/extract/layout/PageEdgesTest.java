package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.texts;

import org.junit.jupiter.api.Test;

final class PageEdgesTest {

    private static final ExtractedPage PAGE =
            ExtractedPageBuilder.newPages()
                    .page()
                    .at(60, 40)
                    .text("A head of its own")
                    .at(400, 41)
                    .text("and its other half")
                    .at(60, 70)
                    .text("The text begins here")
                    .at(60, 400)
                    .text("and goes on in the middle")
                    .at(60, 700)
                    .text("until it ends here.")
                    .at(60, 716)
                    .text("A foot close below it")
                    .onlyPage();

    private final PageEdges edge = new PageEdges(PAGE, ExtractedPageBuilder.TYPE.leading());

    @Test
    void edgesAreTheLinesNearTopAndBottom() {
        assertThat(texts(edge.lines()))
                .containsExactly(
                        "A head of its own",
                        "and its other half",
                        "until it ends here.",
                        "A foot close below it");
    }

    @Test
    void detachedOutermostLinesAreDetected() {
        assertThat(texts(PAGE.lines().stream().filter(edge::isSeparated).toList()))
                .containsExactly("A head of its own", "and its other half");
    }

    @Test
    void linesAloneAtTheirHeightAreDetected() {
        assertThat(texts(PAGE.lines().stream().filter(edge::isAloneOnBaseline).toList()))
                .containsExactly(
                        "The text begins here",
                        "and goes on in the middle",
                        "until it ends here.",
                        "A foot close below it");
    }
}
