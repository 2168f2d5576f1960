package org.lectern.corpus.text;

import org.lectern.corpus.Extraction;
import org.lectern.corpus.Manuscript;
import org.lectern.corpus.Manuscript.Block;
import org.lectern.corpus.Manuscript.Piece;
import org.lectern.corpus.ReadingExtractor;
import org.lectern.model.Failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What an extractor makes of bytes, in a form that is easily compared. */
record Blocks(Path folder, ReadingExtractor extractor, String ending) {

    Extraction extraction(byte[] bytes) throws IOException {
        return extractor.extract(Files.write(folder.resolve("reading" + ending), bytes));
    }

    Manuscript manuscript(String text) throws IOException {
        return manuscript(extraction(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static Manuscript manuscript(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted e -> e.manuscript();
            case Extraction.Partial e -> e.manuscript();
            case Extraction.Rejected e -> throw new AssertionError(e.failure().detail());
        };
    }

    Failure failure(byte[] bytes) throws IOException {
        return switch (extraction(bytes)) {
            case Extraction.Rejected(Failure failure) -> failure;
            case Extraction.Partial(Manuscript _, Failure failure) -> failure;
            case Extraction.Extracted _ -> throw new AssertionError("it was read whole");
        };
    }

    /** A line for each block: headings with their level, asides in parentheses. */
    static List<String> of(Manuscript manuscript) {
        return manuscript.blocks().stream().map(Blocks::shown).toList();
    }

    private static String shown(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(heading.level()) + " " + heading.text();
            case Block.Aside aside -> "(" + aside.piece().text() + ")";
            case Block.Paragraph paragraph ->
                    paragraph.pieces().stream().map(Piece::text).collect(Collectors.joining(" / "));
        };
    }
}
