package org.lectern.corpus.text;

import org.jspecify.annotations.Nullable;
import org.lectern.corpus.ManuscriptDraft;

import java.util.List;

/** Tells headings, running text and the rest apart, block by block. */
final class TextWriter {

    /** Longer lines are no titles of chapters. */
    private static final int TITLE = 60;

    private final ManuscriptDraft draft;
    private @Nullable TextHeading pending;
    private String last = "";
    private boolean broken;

    TextWriter(ManuscriptDraft draft) {
        this.draft = draft;
    }

    /** Writes the blocks of the next page. */
    void write(List<TextBlock> page) {
        for (int i = 0; i < page.size(); i++) {
            TextBlock block = page.get(i);
            TextHeading heading = TextHeading.of(block);
            if (heading == null && i + 1 < page.size()) {
                heading = TextHeading.hanging(block, page.get(i + 1));
            }
            write(block, heading);
        }
    }

    void nextPage() {
        broken = pending == null && !last.isEmpty() && !TextBlock.endsSentence(last);
        settle(null);
        draft.nextPage();
    }

    private void write(TextBlock block, @Nullable TextHeading heading) {
        if (heading == null && pending != null && isTitleOf(pending, block)) {
            pending = pending.with(block.joined());
            return;
        }
        settle(heading);
        if (heading == null) {
            text(block);
            return;
        }
        pending = heading;
        broken = false;
        List<String> rest = block.lines().subList(heading.lines(), block.lines().size());
        if (!rest.isEmpty()) {
            settle(null);
            text(new TextBlock(rest));
        }
    }

    private static boolean isTitleOf(TextHeading heading, TextBlock block) {
        String line = block.lines().getFirst();
        return heading.kind() == TextHeading.Kind.PART
                && block.lines().size() == 1
                && line.length() <= TITLE
                && Character.isUpperCase(line.strip().codePointAt(0))
                && !line.strip().matches(".*[.,;:!?\"”]");
    }

    void close() {
        if (pending != null) {
            draft.paragraph(pending.text());
        }
    }

    /**
     * A line with nothing below it heads nothing: it is an item of a list, or one of many lines.
     */
    private void settle(@Nullable TextHeading next) {
        if (pending == null) {
            return;
        }
        boolean item = !pending.isCertain() && next != null && next.level() <= pending.level();
        if (item) {
            draft.paragraph(pending.text());
        } else {
            draft.heading(pending.level(), pending.text());
        }
        pending = null;
        last = "";
    }

    private void text(TextBlock block) {
        if (block.isContents() || block.isDrawn()) {
            draft.aside(block.joined());
            return;
        }
        for (String paragraph : block.paragraphs()) {
            if (broken && Character.isLowerCase(paragraph.codePointAt(0))) {
                draft.continued(paragraph);
            } else {
                draft.paragraph(paragraph);
            }
            broken = false;
            last = paragraph;
        }
    }
}
