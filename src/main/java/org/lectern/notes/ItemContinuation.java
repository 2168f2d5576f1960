package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;

/** The detection of an unindented paragraph that continues the manually numbered item before it. */
final class ItemContinuation {

    private ItemContinuation() {}

    /** Returns whether the first block is a list whose last item continues in the second block. */
    static boolean isContinued(List<Block> blocks) {
        return blocks.size() > 1
                && blocks.get(0) instanceof Block.ListBlock list
                && blocks.get(1) instanceof Block.Paragraph paragraph
                && list.ordered()
                && isSentence(paragraph.text())
                && isContinuedBy(list, paragraph.text(), blocks.size() > 2 ? blocks.get(2) : null);
    }

    private static boolean isSentence(InlineText words) {
        return words.text().matches("(?s).*[.?!。？…]['\"”’)]?")
                && SectionLabel.of(words) == null
                && !ItemReader.isLabelledQuestion(words);
    }

    /**
     * Returns whether the items are numbered manually, as lists of one item each, or the last item
     * lacks its question mark.
     */
    private static boolean isContinuedBy(
            Block.ListBlock list, InlineText words, @Nullable Block after) {
        boolean listed = after instanceof Block.ListBlock;
        boolean alone =
                list.items().size() == 1 && after instanceof Block.ListBlock more && more.ordered();
        boolean completes =
                !listed
                        && QuestionDetector.isQuestion(words)
                        && !isQuestion(list.items().getLast());
        return alone || completes;
    }

    private static boolean isQuestion(Block.ListItem entry) {
        return QuestionDetector.isQuestion(entry.text());
    }

    /** Returns the list with the paragraph as part of its last item. */
    static Block.ListBlock join(List<Block> blocks) {
        Block.ListBlock list = (Block.ListBlock) blocks.getFirst();
        List<Block.ListItem> entries = new ArrayList<>(list.items());
        Block.ListItem last = entries.removeLast();
        List<Block> below = new ArrayList<>();
        below.add(blocks.get(1));
        below.addAll(last.children());
        entries.add(new Block.ListItem(last.line(), last.text(), below));
        return new Block.ListBlock(list.line(), list.ordered(), entries);
    }
}
