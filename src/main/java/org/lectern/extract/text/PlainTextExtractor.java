package org.lectern.extract.text;

import org.lectern.document.Document;
import org.lectern.document.Extraction;
import org.lectern.document.SizeLimits;
import org.lectern.extract.CharsetDetector;
import org.lectern.extract.DocumentExtractor;
import org.lectern.extract.TextFile;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads plain text as people lay it out: paragraphs between blank lines, whose lines belong
 * together; form feeds between pages; headings that are numbered, underlined or in capitals. Keeps
 * nothing between files, so it may be shared between threads.
 */
public final class PlainTextExtractor implements DocumentExtractor {

    /** With blanks and running heads. */
    private static final int MAX_CHARACTERS = 2 * SizeLimits.MAX_CHARACTERS;

    @Override
    public Extraction extract(Path file) {
        return switch (TextFile.read(file)) {
            case TextFile.Unreadable(var failure) -> new Extraction.Rejected(failure);
            case TextFile.Content read ->
                    extractText(CharsetDetector.decode(read.bytes()), read.truncated());
        };
    }

    private static String truncate(String text) {
        return text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
    }

    private static Extraction extractText(String text, boolean cut) {
        List<List<String>> pages = TextPages.split(truncate(GutenbergBoilerplate.strip(text)));
        TextMetadata front = TextMetadata.parse(text, TextBlock.split(pages.getFirst()));
        Document.Builder draft = new Document.Builder();
        TextBlockWriter writer = new TextBlockWriter(draft);
        writer.write(front.withoutTitle(pages.getFirst()));
        for (List<String> page : pages.subList(1, pages.size())) {
            writer.nextPage();
            writer.write(front.withoutTitle(page));
        }
        writer.finish();
        if (front.title() != null && !draft.hasText()) {
            draft.addParagraph(front.title());
        }
        return draft.build(
                front.title(),
                front.authors(),
                front.year(),
                cut || text.length() > MAX_CHARACTERS);
    }
}
