package org.lectern.corpus.text;

import org.lectern.corpus.Extraction;
import org.lectern.corpus.ManuscriptDraft;
import org.lectern.corpus.ReadingExtractor;
import org.lectern.corpus.SizeLimits;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads plain text as people lay it out: paragraphs between blank lines, whose lines belong
 * together; form feeds between pages; headings that are numbered, underlined or in capitals. Keeps
 * nothing between files, so it may be shared between threads.
 */
public final class PlainTextExtractor implements ReadingExtractor {

    /** With blanks and running heads. */
    private static final int MOST_CHARACTERS = 2 * SizeLimits.CHARACTERS;

    @Override
    public Extraction extract(Path file) {
        return switch (TextFile.read(file)) {
            case TextFile.Unread(var failure) -> new Extraction.Rejected(failure);
            case TextFile.Read read -> extraction(Encoding.decoded(read.bytes()), read.cut());
        };
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }

    private static Extraction extraction(String text, boolean cut) {
        List<List<String>> pages = TextPages.of(beginning(EbookFrame.without(text)));
        TextFront front = TextFront.of(text, TextBlock.of(pages.getFirst()));
        ManuscriptDraft draft = new ManuscriptDraft();
        TextWriter writer = new TextWriter(draft);
        writer.write(front.without(pages.getFirst()));
        for (List<String> page : pages.subList(1, pages.size())) {
            writer.nextPage();
            writer.write(front.without(page));
        }
        writer.close();
        if (front.title() != null && !draft.hasText()) {
            draft.paragraph(front.title());
        }
        return draft.finished(
                front.title(),
                front.authors(),
                front.year(),
                cut || text.length() > MOST_CHARACTERS);
    }
}
