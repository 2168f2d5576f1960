package org.lectern.notes.markup;

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
 * A reader of the inline nodes of one block. It does not recurse, since nesting may be as deep as a
 * line is long. Not safe for use by many threads.
 */
public final class InlineReader {

    private final InlineBuilder out;
    private final int linesBefore;

    private InlineReader(int line, int linesBefore) {
        this.out = new InlineBuilder(line);
        this.linesBefore = linesBefore;
    }

    /**
     * Reads the inline nodes of a block.
     *
     * @param line of the block in the file, from 1
     * @param linesBefore number of lines of the file before the parsed text
     */
    static InlineText read(Node block, int line, int linesBefore) {
        return new InlineReader(line, linesBefore).readNodes(block);
    }

    private InlineText readNodes(Node block) {
        Node node = block.getFirstChild();
        while (node != null) {
            enter(node);
            node = node.getFirstChild() != null ? node.getFirstChild() : nextNode(node, block);
        }
        return out.build();
    }

    /**
     * Returns the node after the end of this one and leaves those that end; null at the end of the
     * block.
     */
    private @Nullable Node nextNode(Node from, Node block) {
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
                out.addText(text.getLiteral());
            }
            case Code code -> out.addCode(code.getLiteral());
            case SoftLineBreak _ -> out.addLineBreak(1);
            case HardLineBreak _ -> out.addLineBreak(1);
            case Link link -> out.openLink(link.getDestination());
            case Emphasis _ -> out.emphasis(1);
            case StrongEmphasis _ -> out.strong(1);
            case HtmlInline html -> readTag(html.getLiteral());
            default -> {}
        }
    }

    private void leave(Node node) {
        switch (node) {
            case Link _ -> out.closeLink();
            case Emphasis _ -> out.emphasis(-1);
            case StrongEmphasis _ -> out.strong(-1);
            default -> {}
        }
    }

    private void readTag(String literal) {
        HtmlTag tag = HtmlTag.parse(literal);
        if (tag.isKnown()) {
            out.applyTag(tag);
        } else if (!tag.name().isEmpty()) {
            out.addText(literal);
        }
    }

    private void moveTo(Node node) {
        if (!node.getSourceSpans().isEmpty()) {
            out.moveTo(node.getSourceSpans().getFirst().getLineIndex() + 1 + linesBefore);
        }
    }

    /** Returns plain text as inlines, with the URLs in it as links. */
    public static List<Inline> splitUrls(String text, int line) {
        List<Inline> runs = new ArrayList<>();
        int at = 0;
        for (int[] span : Urls.find(text)) {
            runs.add(Inline.plain(text.substring(at, span[0]), line));
            String url = text.substring(span[0], span[1]);
            runs.add(new Inline(url, url, false, false, false, line));
            at = span[1];
        }
        runs.add(Inline.plain(text.substring(at), line));
        return runs.stream().filter(r -> !r.text().isEmpty()).toList();
    }
}
