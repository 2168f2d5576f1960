package org.lectern.corpus.notes;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Markdown into blocks. Safe for threads. */
final class BlockReader {

    /** Deeper nesting is read as text: nobody writes it, and each level costs stack. */
    private static final int DEPTH = 60;

    private static final Pattern MARK =
            Pattern.compile(
                    "^\\s{0,8}(?:[•・◦‣▪●○∙–—*+-]\\s+|[•・]|\\(?\\d{1,2}[.)、．]\\s*|[①-⑳]\\s*)(?=\\S)");
    private static final Pattern LIST_START =
            Pattern.compile("\\A\\s*(?:[-*+]|\\d{1,3}[.)])\\s+\\S[\\s\\S]*");

    private final Parser parser =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(DEPTH)
                    .maxInlineNesting(DEPTH)
                    .build();

    List<Block> read(String markdown) {
        return read(markdown, 0);
    }

    private List<Block> read(String markdown, int linesBefore) {
        return new Walk(linesBefore).children(parser.parse(markdown));
    }

    /** A paragraph, or a heading where all of it is one bold line. */
    static Block paragraph(Phrase text) {
        boolean bold = text.allStrong() && text.lines().size() == 1 && text.links().isEmpty();
        return bold && text.raw().length() < 200
                ? new Block.Heading(text.line(), Block.Heading.BOLD, text)
                : new Block.Paragraph(text.line(), text);
    }

    /** One pass over a tree, whose first line has a place in the file. */
    private final class Walk {

        private final int linesBefore;

        private Walk(int linesBefore) {
            this.linesBefore = linesBefore;
        }

        private List<Block> children(Node parent) {
            List<Block> blocks = new ArrayList<>();
            for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
                blocks.addAll(block(n));
            }
            return blocks;
        }

        private List<Block> block(Node node) {
            int line = line(node);
            return switch (node) {
                case Heading h -> List.of(new Block.Heading(line, h.getLevel(), inline(h)));
                case Paragraph p -> paragraphs(inline(p));
                case BulletList list -> List.of(listing(list, false));
                case OrderedList list -> List.of(listing(list, true));
                case BlockQuote quote -> children(quote);
                case TableBlock table -> List.of(table(table));
                case HtmlBlock html -> HtmlReader.read(html.getLiteral(), line);
                case FencedCodeBlock fence -> fence(fence, line);
                case IndentedCodeBlock code -> indented(code.getLiteral(), line);
                default -> List.of();
            };
        }

        private int line(Node node) {
            return node.getSourceSpans().isEmpty()
                    ? linesBefore + 1
                    : linesBefore + node.getSourceSpans().getFirst().getLineIndex() + 1;
        }

        private Phrase inline(Node node) {
            return InlineReader.read(node, line(node), linesBefore);
        }

        private Block listing(Node list, boolean ordered) {
            List<Block.Entry> entries = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                entries.add(entry(item));
            }
            return new Block.Listing(line(list), ordered, entries);
        }

        private Block.Entry entry(Node item) {
            Node first = item.getFirstChild();
            if (!(first instanceof Paragraph words)) {
                return new Block.Entry(line(item), Phrase.of("", line(item)), children(item));
            }
            List<Block> below = new ArrayList<>();
            for (Node n = words.getNext(); n != null; n = n.getNext()) {
                below.addAll(block(n));
            }
            return new Block.Entry(line(item), inline(words), below);
        }

        private Block table(TableBlock table) {
            List<Phrase> header = List.of();
            List<Block.Row> rows = new ArrayList<>();
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (part instanceof TableHead) {
                        header = cells(row);
                    } else {
                        rows.add(new Block.Row(line(row), cells(row)));
                    }
                }
            }
            return new Block.Grid(line(table), header, rows);
        }

        private List<Phrase> cells(Node row) {
            List<Phrase> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.add(inline(cell));
            }
            return cells;
        }

        /** MyST writes admonitions as fences: their text is the page's own. */
        private List<Block> fence(FencedCodeBlock fence, int line) {
            String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
            if (info.startsWith("{") && !info.startsWith("{code") && !info.startsWith("{math")) {
                return read(fence.getLiteral(), line);
            }
            return List.of(new Block.Fence(line, info, fence.getLiteral()));
        }

        /** A list that was set in too far is still a list. */
        private List<Block> indented(String literal, int line) {
            return LIST_START.matcher(literal).matches()
                    ? read(literal.stripIndent(), line - 1)
                    : List.of(new Block.Fence(line, "", literal));
        }

        /** A paragraph and the list that follows it where its marks were not seen as such. */
        private List<Block> paragraphs(Phrase text) {
            List<Block> blocks = new ArrayList<>();
            List<Phrase> words = new ArrayList<>();
            List<List<Phrase>> entries = new ArrayList<>();
            for (Phrase line : text.lines()) {
                Matcher mark = MARK.matcher(line.raw());
                boolean follows = !entries.isEmpty() || !words.isEmpty() || isBullet(line);
                if (follows && mark.find() && !line.runs().getFirst().isLink()) {
                    entries.add(new ArrayList<>(List.of(line.from(mark.end()))));
                } else {
                    (entries.isEmpty() ? words : entries.getLast()).add(line);
                }
            }
            if (!words.isEmpty()) {
                blocks.add(paragraph(Phrase.joined(words)));
            }
            if (!entries.isEmpty()) {
                blocks.add(listOf(entries.stream().map(Phrase::joined).toList()));
            }
            return blocks;
        }

        private boolean isBullet(Phrase line) {
            return !line.raw().isBlank() && "•・◦‣▪●○①".indexOf(line.raw().strip().charAt(0)) >= 0;
        }

        private Block listOf(List<Phrase> lines) {
            List<Block.Entry> entries =
                    lines.stream()
                            .map(l -> new Block.Entry(l.line(), l, List.<Block>of()))
                            .toList();
            return new Block.Listing(lines.getFirst().line(), false, entries);
        }
    }
}
