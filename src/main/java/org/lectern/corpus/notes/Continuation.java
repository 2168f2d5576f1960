package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A paragraph that goes on with the hand-numbered item before it, though not set in below it. */
final class Continuation {

    private Continuation() {}

    /** Whether the block after a list still belongs to its last item. */
    static boolean follows(Block.Listing list, @Nullable Block next, @Nullable Block after) {
        if (!list.ordered() || !(next instanceof Block.Paragraph paragraph)) {
            return false;
        }
        String words = paragraph.text().text();
        boolean sentence = words.matches("(?s).*[.?!。？…]['\"”’)]?");
        boolean alone =
                list.entries().size() == 1 && after instanceof Block.Listing more && more.ordered();
        boolean completes =
                QuestionMarks.asks(paragraph.text())
                        && !asks(list.entries().getLast())
                        && !(after instanceof Block.Listing);
        return sentence
                && Label.of(paragraph.text()) == null
                && !ItemReader.isLabelled(paragraph.text())
                && (alone || completes);
    }

    private static boolean asks(Block.Entry entry) {
        return QuestionMarks.asks(entry.text());
    }

    static Block.Listing joined(Block.Listing list, Block.Paragraph paragraph) {
        List<Block.Entry> entries = new ArrayList<>(list.entries());
        Block.Entry last = entries.removeLast();
        List<Block> below = new ArrayList<>();
        below.add(paragraph);
        below.addAll(last.below());
        entries.add(new Block.Entry(last.line(), last.text(), below));
        return new Block.Listing(list.line(), list.ordered(), entries);
    }
}
