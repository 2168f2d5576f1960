package org.lectern.extract.text;

import org.jspecify.annotations.Nullable;
import org.lectern.document.Document;

import java.util.List;

/** Adds the blocks of a text to a document as headings, paragraphs or asides. */
final class TextBlockWriter {

    /** The longest title of a chapter, in characters. */
    private static final int MAX_TITLE_LENGTH = 60;

    private final Document.Builder document;
    private @Nullable TextHeading pendingHeading;
    private String lastParagraph = "";
    private boolean paragraphBroken;

    TextBlockWriter(Document.Builder draft) {
        this.document = draft;
    }

    /** Adds the blocks of the next page. */
    void write(List<TextBlock> page) {
        for (int i = 0; i < page.size(); i++) {
            TextBlock block = page.get(i);
            TextHeading heading = TextHeading.parse(block);
            if (heading == null && i + 1 < page.size()) {
                heading = TextHeading.parseOutdented(block, page.get(i + 1));
            }
            write(block, heading);
        }
    }

    void nextPage() {
        paragraphBroken =
                pendingHeading == null
                        && !lastParagraph.isEmpty()
                        && !TextBlock.isSentenceEnd(lastParagraph);
        writeHeading(null);
        document.startNextPage();
    }

    private void write(TextBlock block, @Nullable TextHeading heading) {
        if (heading == null && pendingHeading != null && isTitleOf(pendingHeading, block)) {
            pendingHeading = pendingHeading.withTitle(block.joinLines());
            return;
        }
        writeHeading(heading);
        if (heading == null) {
            writeText(block);
        } else {
            startHeading(heading, block);
        }
    }

    /** Keeps a heading pending, unless text follows it in its block. */
    private void startHeading(TextHeading heading, TextBlock block) {
        pendingHeading = heading;
        paragraphBroken = false;
        List<String> rest = block.lines().subList(heading.lines(), block.lines().size());
        if (!rest.isEmpty()) {
            writeHeading(null);
            writeText(new TextBlock(rest));
        }
    }

    private static boolean isTitleOf(TextHeading heading, TextBlock block) {
        String line = block.lines().getFirst();
        return heading.kind() == TextHeading.Kind.CHAPTER
                && block.lines().size() == 1
                && line.length() <= MAX_TITLE_LENGTH
                && Character.isUpperCase(line.strip().codePointAt(0))
                && !line.strip().matches(".*[.,;:!?\"”]");
    }

    void finish() {
        if (pendingHeading != null) {
            document.addParagraph(pendingHeading.text());
        }
    }

    /**
     * Adds the pending heading, or a paragraph if it is uncertain and a heading of its level or
     * above follows at once: it is a list item then.
     */
    private void writeHeading(@Nullable TextHeading next) {
        if (pendingHeading == null) {
            return;
        }
        if (isListItem(pendingHeading, next)) {
            document.addParagraph(pendingHeading.text());
        } else {
            document.addHeading(pendingHeading.level(), pendingHeading.text());
        }
        pendingHeading = null;
        lastParagraph = "";
    }

    private static boolean isListItem(TextHeading heading, @Nullable TextHeading next) {
        return !heading.isCertain() && next != null && next.level() <= heading.level();
    }

    private void writeText(TextBlock block) {
        if (block.isTableOfContents() || block.isDrawing()) {
            document.addAside(block.joinLines());
        } else {
            block.paragraphs().forEach(this::writeParagraph);
        }
    }

    private void writeParagraph(String paragraph) {
        if (paragraphBroken && Character.isLowerCase(paragraph.codePointAt(0))) {
            document.continueParagraph(paragraph);
        } else {
            document.addParagraph(paragraph);
        }
        paragraphBroken = false;
        lastParagraph = paragraph;
    }
}
