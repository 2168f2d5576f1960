package org.lectern.corpus.notes;

import org.lectern.model.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Reads the simple HTML that people put into their notes: headings, paragraphs, lists, tables and
 * links. It forgives missing end tags. Nested tables and lists are read as one. Not safe for
 * threads; one object a fragment.
 */
final class HtmlReader {

    private static final Set<String> SILENT = Set.of("script", "style");

    private final List<Block> blocks = new ArrayList<>();
    private final RunWriter out;
    private final List<Block.Entry> entries = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();
    private List<Phrase> cells = new ArrayList<>();
    private boolean inTable;
    private boolean inEntry;
    private boolean ordered;
    private boolean silent;
    private int line;

    private HtmlReader(int line) {
        this.line = line;
        this.out = new RunWriter(line);
    }

    /**
     * Reads a fragment.
     *
     * @param line where it begins in the file, from 1
     */
    static List<Block> read(String html, int line) {
        return new HtmlReader(line).walk(html);
    }

    private List<Block> walk(String html) {
        Matcher tag = HtmlTag.TAG.matcher(html);
        int at = 0;
        while (tag.find()) {
            words(html.substring(at, tag.start()));
            tag(HtmlTag.of(tag));
            line += (int) tag.group().chars().filter(c -> c == '\n').count();
            at = tag.end();
        }
        words(html.substring(at));
        endParagraph();
        endList();
        endTable();
        return List.copyOf(blocks);
    }

    private void words(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                line++;
                out.lineEnd(1);
            }
            if (!silent && !lines[i].isBlank()) {
                out.moveTo(line);
                out.text(Entities.decoded(lines[i]));
            }
        }
    }

    private void tag(HtmlTag tag) {
        switch (tag.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(tag);
            case "table" -> table(tag.closing());
            case "tr" -> endRow();
            case "td", "th" -> cell(tag.closing());
            case "ul", "ol" -> list(tag);
            case "li" -> entry(tag.closing());
            case "div", "section" -> division(tag);
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
                    pause();
            default -> inline(tag);
        }
    }

    private void inline(HtmlTag tag) {
        if (SILENT.contains(tag.name())) {
            silent = !tag.closing();
        }
        out.tag(tag);
    }

    private void heading(HtmlTag tag) {
        if (tag.closing() && !out.phrase().isBlank()) {
            int level = tag.name().charAt(1) - '0';
            Phrase text = take();
            blocks.add(new Block.Heading(text.line(), level, text));
        } else {
            pause();
        }
    }

    private void division(HtmlTag tag) {
        pause();
        if (tag.closing()) {
            blocks.add(new Block.Aside(line, null));
            return;
        }
        Role role = Section.roleOf(tag.attributes().getOrDefault("class", "").replace('_', ' '));
        if (role != null) {
            blocks.add(new Block.Aside(line, role));
        }
    }

    private void table(boolean closing) {
        pause();
        if (closing) {
            endTable();
        } else {
            endList();
            inTable = true;
        }
    }

    private void endRow() {
        if (inTable && !out.phrase().isBlank()) {
            cells.add(take());
        }
        if (!cells.isEmpty()) {
            rows.add(new Block.Row(cells.getFirst().line(), cells));
            cells = new ArrayList<>();
        }
    }

    private void cell(boolean closing) {
        if (closing || !out.phrase().isBlank()) {
            cells.add(take());
        }
    }

    private void endTable() {
        endRow();
        if (!rows.isEmpty()) {
            Block.Row head = rows.removeFirst();
            blocks.add(new Block.Grid(head.line(), head.cells(), rows));
            rows.clear();
        }
        inTable = false;
    }

    private void list(HtmlTag tag) {
        if (inTable) {
            pause();
            return;
        }
        endEntry();
        if (tag.closing()) {
            endList();
        } else {
            endParagraph();
            ordered = tag.name().equals("ol");
        }
    }

    private void entry(boolean closing) {
        if (inTable) {
            pause();
            return;
        }
        endEntry();
        endParagraph();
        inEntry = !closing;
    }

    private void endEntry() {
        if (inEntry && !out.phrase().isBlank()) {
            Phrase text = take();
            entries.add(new Block.Entry(text.line(), text, List.of()));
        }
        inEntry = false;
    }

    private void endList() {
        endEntry();
        if (!entries.isEmpty()) {
            blocks.add(new Block.Listing(entries.getFirst().line(), ordered, entries));
            entries.clear();
        }
    }

    /** Within a cell or an entry blocks are no more than line ends. */
    private void pause() {
        if (inTable || inEntry) {
            out.lineEnd(0);
        } else {
            endParagraph();
        }
    }

    private void endParagraph() {
        if (!inTable && !inEntry && !out.phrase().isBlank()) {
            Phrase text = take();
            blocks.add(BlockReader.paragraph(text));
        }
    }

    private Phrase take() {
        Phrase text = trimmed(out.phrase());
        out.clear(line);
        return text;
    }

    private static Phrase trimmed(Phrase phrase) {
        List<Run> runs = new ArrayList<>(phrase.runs());
        while (!runs.isEmpty() && runs.getFirst().text().isBlank()) {
            runs.removeFirst();
        }
        while (!runs.isEmpty() && runs.getLast().text().isBlank()) {
            runs.removeLast();
        }
        return new Phrase(runs.isEmpty() ? phrase.line() : runs.getFirst().line(), runs);
    }
}
