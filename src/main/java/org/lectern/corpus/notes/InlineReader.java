package org.lectern.corpus.notes;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the inline nodes below one block. It walks without recursion, as marks may be nested as
 * deep as a line is long. Not safe for threads; one object a block.
 */
final class InlineReader {

    private final RunWriter out;
    private final int linesBefore;

    private InlineReader(int line, int linesBefore) {
        this.out = new RunWriter(line);
        this.linesBefore = linesBefore;
    }

    /**
     * Reads what stands in a block.
     *
     * @param line of the block in the file, from 1
     * @param linesBefore how many lines of the file stand before the parsed text
     */
    static Phrase read(Node block, int line, int linesBefore) {
        return new InlineReader(line, linesBefore).walk(block);
    }

    private Phrase walk(Node block) {
        Node node = block.getFirstChild();
        while (node != null) {
            enter(node);
            node = node.getFirstChild() != null ? node.getFirstChild() : next(node, block);
        }
        return out.phrase();
    }

    /** The node after this one's end, closing what ends with it; null at the block's end. */
    private @Nullable Node next(Node from, Node block) {
        Node node = from;
        while (!node.equals(block)) {
            leave(node);
            Node sibling = node.getNext();
            if (sibling != null) {
                return sibling;
            }
            node = node.getParent();
        }
        return null;
    }

    private void enter(Node node) {
        switch (node) {
            case Text text -> {
                moveTo(text);
                out.text(text.getLiteral());
            }
            case Code code -> out.quiet(code.getLiteral());
            case SoftLineBreak _ -> out.lineEnd(1);
            case HardLineBreak _ -> out.lineEnd(1);
            case Link link -> out.open(link.getDestination());
            case Emphasis _ -> out.emphasis(1);
            case StrongEmphasis _ -> out.strong(1);
            case HtmlInline html -> tag(html.getLiteral());
            default -> {}
        }
    }

    private void leave(Node node) {
        switch (node) {
            case Link _ -> out.close();
            case Emphasis _ -> out.emphasis(-1);
            case StrongEmphasis _ -> out.strong(-1);
            default -> {}
        }
    }

    private void tag(String literal) {
        HtmlTag tag = HtmlTag.parse(literal);
        if (tag.isKnown()) {
            out.tag(tag);
        } else if (!tag.name().isEmpty()) {
            out.text(literal);
        }
    }

    private void moveTo(Node node) {
        if (!node.getSourceSpans().isEmpty()) {
            out.moveTo(node.getSourceSpans().getFirst().getLineIndex() + 1 + linesBefore);
        }
    }

    /** The pieces of plain text, addresses in it as links. */
    static List<Run> runs(String text, int line) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (int[] span : Addresses.in(text)) {
            runs.add(Run.plain(text.substring(at, span[0]), line));
            String url = text.substring(span[0], span[1]);
            runs.add(new Run(url, url, false, false, false, line));
            at = span[1];
        }
        runs.add(Run.plain(text.substring(at), line));
        return runs.stream().filter(r -> !r.text().isEmpty()).toList();
    }
}
