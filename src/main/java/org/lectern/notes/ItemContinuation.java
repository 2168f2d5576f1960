package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.markup.Block;
import org.lectern.notes.markup.InlineText;

import java.util.ArrayList;
import java.util.List;

/** A paragraph that goes on with the hand-numbered item before it, though not set in below it. */
final class ItemContinuation {

    private ItemContinuation() {}

    /** Whether the first of the blocks is a list whose last item goes on in the second. */
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

    /** Items that all count one are written by hand; so is one that lacks its mark. */
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

    /** The list, its last item going on with the paragraph. */
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
