package org.lectern.extract.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.lectern.document.Document;

import java.util.Set;

/**
 * Converts the elements of a web page to blocks, in their order. Each element that is displayed on
 * a line of its own begins and ends a block.
 */
final class HtmlBlockVisitor implements NodeVisitor {

    private static final Set<String> ASIDES = Set.of("aside", "figcaption", "caption");
    private static final Set<String> ASIDE_ROLES =
            Set.of("complementary", "doc-footnote", "doc-endnote", "doc-endnotes", "note");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final Document.Builder document;
    private final @Nullable String title;
    private final StringBuilder buffer = new StringBuilder();
    private @Nullable Node skipped;
    private @Nullable Node aside;
    private int headingLevel;

    HtmlBlockVisitor(Document.Builder draft, @Nullable String title) {
        this.document = draft;
        this.title = title;
    }

    @Override
    public void head(Node node, int depth) {
        if (skipped != null || document.isFull()) {
            return;
        }
        switch (node) {
            case TextNode text -> buffer.append(text.getWholeText());
            case Element element when depth > 0 && MainContent.isSkipped(element) ->
                    skipped = element;
            case Element element -> beginElement(element);
            default -> {}
        }
    }

    private void beginElement(Element element) {
        endTextBefore(element);
        if (aside == null && isAside(element)) {
            flushBlock();
            aside = element;
        }
        if (isHeading(element)) {
            headingLevel = element.normalName().charAt(1) - '0';
        }
    }

    /** Ends the block, or else the word, that an element interrupts. */
    private void endTextBefore(Element element) {
        if (isBreak(element)) {
            flushBlock();
        } else if (CELLS.contains(element.normalName()) || element.normalName().equals("br")) {
            buffer.append(' ');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skipped != null) {
            skipped = node.equals(skipped) ? null : skipped;
        } else if (node instanceof Element element) {
            endElement(element);
        }
    }

    private void endElement(Element element) {
        if (isBreak(element) || element.equals(aside) || isRoot(element)) {
            flushBlock();
        }
        if (element.equals(aside)) {
            aside = null;
        }
        if (isHeading(element)) {
            headingLevel = 0;
        }
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /**
     * Returns whether an element is the root of the traversal, which need not be a block element.
     */
    private static boolean isRoot(Element element) {
        return element.parent() == null || element.normalName().equals("body");
    }

    /**
     * Returns whether an element begins and ends a block. The cells of a row form one block, and
     * two line breaks in a row separate blocks.
     */
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

    private void flushBlock() {
        String block = buffer.toString();
        buffer.setLength(0);
        if (!block.isBlank()) {
            addBlock(block);
        }
    }

    /** Adds a block of any kind, but not the title a second time. */
    private void addBlock(String block) {
        if (aside != null) {
            document.addAside(block);
        } else if (headingLevel == 0) {
            document.addParagraph(block);
        } else if (!block.strip().equals(title)) {
            document.addHeading(headingLevel, block);
        }
    }
}
