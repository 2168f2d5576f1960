package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A paragraph that goes on with the hand-numbered item before it, though not set in below it. */
final class Continuation {

    private Continuation() {}

    /** Whether the first of the blocks is a list whose last item goes on in the second. */
    static boolean follows(List<Block> blocks) {
        return blocks.size() > 1
                && blocks.get(0) instanceof Block.Listing list
                && blocks.get(1) instanceof Block.Paragraph paragraph
                && list.ordered()
                && isSentence(paragraph.text())
                && continues(list, paragraph.text(), blocks.size() > 2 ? blocks.get(2) : null);
    }

    private static boolean isSentence(Phrase words) {
        return words.text().matches("(?s).*[.?!。？…]['\"”’)]?")
                && Label.of(words) == null
                && !ItemReader.isLabelled(words);
    }

    /** Items that all count one are written by hand; so is one that lacks its mark. */
    private static boolean continues(Block.Listing list, Phrase words, @Nullable Block after) {
        boolean listed = after instanceof Block.Listing;
        boolean alone =
                list.entries().size() == 1 && after instanceof Block.Listing more && more.ordered();
        boolean completes = !listed && QuestionMarks.asks(words) && !asks(list.entries().getLast());
        return alone || completes;
    }

    private static boolean asks(Block.Entry entry) {
        return QuestionMarks.asks(entry.text());
    }

    /** The list, its last item going on with the paragraph. */
    static Block.Listing joined(List<Block> blocks) {
        Block.Listing list = (Block.Listing) blocks.getFirst();
        List<Block.Entry> entries = new ArrayList<>(list.entries());
        Block.Entry last = entries.removeLast();
        List<Block> below = new ArrayList<>();
        below.add(blocks.get(1));
        below.addAll(last.below());
        entries.add(new Block.Entry(last.line(), last.text(), below));
        return new Block.Listing(list.line(), list.ordered(), entries);
    }
}
