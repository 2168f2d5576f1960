package org.lectern.extract.text;

import org.jspecify.annotations.Nullable;
import org.lectern.document.Document;

import java.util.List;

/** Tells headings, running text and the rest apart, block by block. */
final class TextBlockWriter {

    /** Longer lines are no titles of chapters. */
    private static final int MAX_TITLE_LENGTH = 60;

    private final Document.Builder document;
    private @Nullable TextHeading pendingHeading;
    private String lastParagraph = "";
    private boolean paragraphBroken;

    TextBlockWriter(Document.Builder draft) {
        this.document = draft;
    }

    /** Writes the blocks of the next page. */
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
            return;
        }
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
     * A line with nothing below it heads nothing: it is an item of a list, or one of many lines.
     */
    private void writeHeading(@Nullable TextHeading next) {
        if (pendingHeading == null) {
            return;
        }
        boolean item =
                !pendingHeading.isCertain()
                        && next != null
                        && next.level() <= pendingHeading.level();
        if (item) {
            document.addParagraph(pendingHeading.text());
        } else {
            document.addHeading(pendingHeading.level(), pendingHeading.text());
        }
        pendingHeading = null;
        lastParagraph = "";
    }

    private void writeText(TextBlock block) {
        if (block.isTableOfContents() || block.isDrawing()) {
            document.addAside(block.joinLines());
            return;
        }
        for (String paragraph : block.paragraphs()) {
            if (paragraphBroken && Character.isLowerCase(paragraph.codePointAt(0))) {
                document.continueParagraph(paragraph);
            } else {
                document.addParagraph(paragraph);
            }
            paragraphBroken = false;
            lastParagraph = paragraph;
        }
    }
}
