package org.lectern.corpus.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.lectern.corpus.ManuscriptDraft;

import java.util.Set;

/**
 * Turns a page's elements into blocks, in their order: what stands between the edges of elements
 * that begin on a new line is a block.
 */
final class HtmlWriter implements NodeVisitor {

    private static final Set<String> ASIDES = Set.of("aside", "figcaption", "caption");
    private static final Set<String> ASIDE_ROLES =
            Set.of("complementary", "doc-footnote", "doc-endnote", "doc-endnotes", "note");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final ManuscriptDraft draft;
    private final @Nullable String title;
    private final StringBuilder words = new StringBuilder();
    private @Nullable Node leftOut;
    private @Nullable Node aside;
    private int level;

    HtmlWriter(ManuscriptDraft draft, @Nullable String title) {
        this.draft = draft;
        this.title = title;
    }

    @Override
    public void head(Node node, int depth) {
        if (leftOut != null || draft.isFull()) {
            return;
        }
        switch (node) {
            case TextNode text -> words.append(text.getWholeText());
            case Element element when depth > 0 && MainPart.leavesOut(element) -> leftOut = element;
            case Element element -> begin(element);
            default -> {}
        }
    }

    private void begin(Element element) {
        if (isBreak(element)) {
            flush();
        } else if (CELLS.contains(element.normalName()) || element.normalName().equals("br")) {
            words.append(' ');
        }
        if (aside == null && isAside(element)) {
            flush();
            aside = element;
        }
        if (isHeading(element)) {
            level = element.normalName().charAt(1) - '0';
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (leftOut != null) {
            leftOut = node.equals(leftOut) ? null : leftOut;
        } else if (node instanceof Element element) {
            end(element);
        }
    }

    private void end(Element element) {
        if (isBreak(element) || element.equals(aside) || depthless(element)) {
            flush();
        }
        if (element.equals(aside)) {
            aside = null;
        }
        if (isHeading(element)) {
            level = 0;
        }
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** The part that is read may be no block itself. */
    private static boolean depthless(Element element) {
        return element.parent() == null || element.normalName().equals("body");
    }

    /** Cells of a row are read together; two line breaks are as good as a paragraph. */
    private static boolean isBreak(Element element) {
        return switch (element.normalName()) {
            case "td", "th" -> false;
            case "tr", "li", "dt", "dd", "caption", "figcaption", "option" -> true;
            case "br" ->
                    element.previousSibling() instanceof Element before
                            && before.normalName().equals("br");
            default -> element.isBlock();
        };
    }

    private static boolean isAside(Element element) {
        return ASIDES.contains(element.normalName())
                || ASIDE_ROLES.contains(element.attr("role"))
                || element.hasClass("footnote")
                || element.hasClass("footnotes");
    }

    private void flush() {
        String block = words.toString();
        words.setLength(0);
        if (block.isBlank()) {
            return;
        }
        if (level > 0 && aside == null) {
            if (!block.strip().equals(title)) {
                draft.heading(level, block);
            }
        } else if (aside != null) {
            draft.aside(block);
        } else {
            draft.paragraph(block);
        }
    }
}
