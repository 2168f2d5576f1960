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
 * Extracts the text of plain text files. Paragraphs are separated by blank lines, pages by form
 * feeds; headings are numbered, underlined or in capitals. Stateless and safe for use by many
 * threads.
 */
public final class PlainTextExtractor implements DocumentExtractor {

    /** The largest number of characters that are read, white space and running heads included. */
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
        writePages(pages, front, draft);
        if (front.title() != null && !draft.hasText()) {
            draft.addParagraph(front.title());
        }
        boolean truncated = cut || text.length() > MAX_CHARACTERS;
        return draft.build(front.title(), front.authors(), front.year(), truncated);
    }

    private static void writePages(
            List<List<String>> pages, TextMetadata front, Document.Builder draft) {
        TextBlockWriter writer = new TextBlockWriter(draft);
        writer.write(front.withoutTitle(pages.getFirst()));
        for (List<String> page : pages.subList(1, pages.size())) {
            writer.nextPage();
            writer.write(front.withoutTitle(page));
        }
        writer.finish();
    }
}
