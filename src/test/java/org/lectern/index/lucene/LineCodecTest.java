package org.lectern.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.lectern.model.Box;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Span;

import java.util.List;

final class LineCodecTest {

    private static final List<PrintedLine> LINES =
            List.of(
                    new PrintedLine(4, new Span(0, 61), new Box(54, 120.5, 296.1, 130.2)),
                    new PrintedLine(4, new Span(62, 118), new Box(54, 108.5, 296.1, 118.2)),
                    new PrintedLine(5, new Span(119, 125), new Box(-3.5, 700, 88, 709.7)));

    @Test
    void linesAreKeptToATenthOfAPoint() {
        assertThat(LineCodec.decode(new BytesRef(LineCodec.encode(LINES)))).isEqualTo(LINES);
    }

    @Test
    void linesTakeAFewBytes() {
        assertThat(LineCodec.encode(LINES)).hasSizeLessThan(50);
    }
}
