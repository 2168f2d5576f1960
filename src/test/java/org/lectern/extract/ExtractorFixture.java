package org.lectern.extract;

import org.lectern.document.Document;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Piece;
import org.lectern.document.Extraction;
import org.lectern.model.Failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Runs an extractor on bytes and describes the result in a form that is easy to compare. */
public record ExtractorFixture(Path folder, DocumentExtractor extractor, String extension) {

    public Extraction extract(byte[] bytes) throws IOException {
        return extractor.extract(Files.write(folder.resolve("reading" + extension), bytes));
    }

    public Document document(String text) throws IOException {
        return document(extract(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    public static Document document(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted e -> e.document();
            case Extraction.Partial e -> e.document();
            case Extraction.Rejected e -> throw new AssertionError(e.failure().detail());
        };
    }

    public Failure failure(byte[] bytes) throws IOException {
        return switch (extract(bytes)) {
            case Extraction.Rejected(Failure failure) -> failure;
            case Extraction.Partial(Document _, Failure failure) -> failure;
            case Extraction.Extracted _ -> throw new AssertionError("it was read whole");
        };
    }

    /** Returns a line for each block: headings with their level, asides in parentheses. */
    public static List<String> describe(Document document) {
        return document.blocks().stream().map(ExtractorFixture::describeBlock).toList();
    }

    private static String describeBlock(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(heading.level()) + " " + heading.text();
            case Block.Aside aside -> "(" + aside.piece().text() + ")";
            case Block.Paragraph paragraph ->
                    paragraph.pieces().stream().map(Piece::text).collect(Collectors.joining(" / "));
        };
    }
}
