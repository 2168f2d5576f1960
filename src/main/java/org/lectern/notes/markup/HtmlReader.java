package org.lectern.notes.markup;

import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A reader of simple HTML in notes: headings, paragraphs, lists, tables and links. Nested tables
 * and lists are flattened.
 *
 * <p>It reads tag by tag instead of building a tree, since a block of HTML is often only the start
 * or the end of an element whose content is Markdown. One object reads one fragment; not safe for
 * use by many threads.
 */
final class HtmlReader {

    private static final Set<String> IGNORED_ELEMENTS = Set.of("script", "style");

    private static final char NO_BREAK_SPACE = '\u00A0';

    private final List<Block> blocks = new ArrayList<>();
    private final InlineBuilder inlines;
    private final List<Block.ListItem> items = new ArrayList<>();
    private final List<Block.TableRow> rows = new ArrayList<>();
    private List<InlineText> cells = new ArrayList<>();
    private boolean inTable;
    private boolean inItem;
    private boolean ordered;
    private boolean ignoring;
    private int line;

    private HtmlReader(int line) {
        this.line = line;
        this.inlines = new InlineBuilder(line);
    }

    /**
     * Reads a fragment.
     *
     * @param line of the file where it begins, from 1
     */
    static List<Block> read(String html, int line) {
        return new HtmlReader(line).readFragment(html);
    }

    private List<Block> readFragment(String html) {
        Matcher tag = HtmlTag.TAG.matcher(html);
        int at = 0;
        while (tag.find()) {
            readText(html.substring(at, tag.start()));
            readTag(HtmlTag.of(tag));
            line += (int) tag.group().chars().filter(c -> c == '\n').count();
            at = tag.end();
        }
        readText(html.substring(at));
        endParagraph();
        endList();
        endTable();
        return List.copyOf(blocks);
    }

    private void readText(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                line++;
                inlines.addLineBreak(1);
            }
            if (!ignoring && !lines[i].isBlank()) {
                inlines.moveTo(line);
                inlines.addText(decode(lines[i]));
            }
        }
    }

    /** Returns text with its character references resolved. */
    static String decode(String text) {
        return Parser.unescapeEntities(text, true).replace(NO_BREAK_SPACE, ' ');
    }

    private void readTag(HtmlTag tag) {
        switch (tag.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> readHeading(tag);
            case "table" -> readTable(tag.closing());
            case "tr" -> endRow();
            case "td", "th" -> readCell(tag.closing());
            case "ul", "ol" -> readList(tag);
            case "li" -> readItem(tag.closing());
            case "div", "section" -> readDivision(tag);
            case "p",
                    "tbody",
                    "thead",
                    "details",
                    "summary",
                    "dl",
                    "dt",
                    "dd",
                    "hr",
                    "blockquote",
                    "center" ->
                    endLineOrParagraph();
            default -> readInlineTag(tag);
        }
    }

    private void readInlineTag(HtmlTag tag) {
        if (IGNORED_ELEMENTS.contains(tag.name())) {
            ignoring = !tag.closing();
        }
        inlines.applyTag(tag);
    }

    private void readHeading(HtmlTag tag) {
        if (tag.closing() && !inlines.build().isBlank()) {
            int level = tag.name().charAt(1) - '0';
            InlineText text = takeText();
            blocks.add(new Block.Heading(text.line(), level, text));
        } else {
            endLineOrParagraph();
        }
    }

    private void readDivision(HtmlTag tag) {
        endLineOrParagraph();
        String classes = tag.closing() ? null : tag.attribute("class");
        if (tag.closing() || classes != null) {
            blocks.add(new Block.Division(line, classes));
        }
    }

    private void readTable(boolean closing) {
        endLineOrParagraph();
        if (closing) {
            endTable();
        } else {
            endList();
            inTable = true;
        }
    }

    private void endRow() {
        if (inTable && !inlines.build().isBlank()) {
            cells.add(takeText());
        }
        if (!cells.isEmpty()) {
            rows.add(new Block.TableRow(cells.getFirst().line(), cells));
            cells = new ArrayList<>();
        }
    }

    private void readCell(boolean closing) {
        if (closing || !inlines.build().isBlank()) {
            cells.add(takeText());
        }
    }

    private void endTable() {
        endRow();
        if (!rows.isEmpty()) {
            Block.TableRow head = rows.removeFirst();
            blocks.add(new Block.Table(head.line(), head.cells(), rows));
            rows.clear();
        }
        inTable = false;
    }

    private void readList(HtmlTag tag) {
        if (inTable) {
            endLineOrParagraph();
            return;
        }
        endItem();
        if (tag.closing()) {
            endList();
        } else {
            endParagraph();
            ordered = tag.name().equals("ol");
        }
    }

    private void readItem(boolean closing) {
        if (inTable) {
            endLineOrParagraph();
            return;
        }
        endItem();
        endParagraph();
        inItem = !closing;
    }

    private void endItem() {
        if (inItem && !inlines.build().isBlank()) {
            InlineText text = takeText();
            items.add(new Block.ListItem(text.line(), text, List.of()));
        }
        inItem = false;
    }

    private void endList() {
        endItem();
        if (!items.isEmpty()) {
            blocks.add(new Block.ListBlock(items.getFirst().line(), ordered, items));
            items.clear();
        }
    }

    /** Ends a paragraph, or only a line within a cell or item. */
    private void endLineOrParagraph() {
        if (inTable || inItem) {
            inlines.addLineBreak(0);
        } else {
            endParagraph();
        }
    }

    private void endParagraph() {
        if (!inTable && !inItem && !inlines.build().isBlank()) {
            InlineText text = takeText();
            blocks.add(BlockReader.paragraphOrHeading(text));
        }
    }

    private InlineText takeText() {
        InlineText text = trim(inlines.build());
        inlines.reset(line);
        return text;
    }

    private static InlineText trim(InlineText phrase) {
        List<Inline> runs = new ArrayList<>(phrase.inlines());
        while (!runs.isEmpty() && runs.getFirst().text().isBlank()) {
            runs.removeFirst();
        }
        while (!runs.isEmpty() && runs.getLast().text().isBlank()) {
            runs.removeLast();
        }
        return new InlineText(runs.isEmpty() ? phrase.line() : runs.getFirst().line(), runs);
    }
}
