package org.lectern.notes.markup;

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

/** A parser of Markdown into blocks. Safe for use by many threads. */
public final class BlockReader {

    /** The maximum nesting of blocks and inlines, since each level takes stack space. */
    private static final int MAX_DEPTH = 60;

    private static final Pattern ITEM_MARK =
            Pattern.compile(
                    "^\\s{0,8}(?:[•・◦‣▪●○∙–—*+-]\\s+|[•・]|\\(?\\d{1,2}[.)、．]\\s*|[①-⑳]\\s*)(?=\\S)");
    private static final Pattern LIST_START =
            Pattern.compile("\\A\\s*(?:[-*+]|\\d{1,3}[.)])\\s+\\S[\\s\\S]*");

    private final Parser parser =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(MAX_DEPTH)
                    .maxInlineNesting(MAX_DEPTH)
                    .build();

    public List<Block> read(String markdown) {
        return read(markdown, 0);
    }

    private List<Block> read(String markdown, int linesBefore) {
        return new TreeReader(linesBefore).readChildren(parser.parse(markdown));
    }

    /** Returns a paragraph, or a heading if the text is a single bold line. */
    static Block paragraphOrHeading(InlineText text) {
        boolean bold = text.isAllStrong() && text.lines().size() == 1 && text.links().isEmpty();
        return bold && text.raw().length() < 200
                ? new Block.Heading(text.line(), Block.Heading.BOLD_LEVEL, text)
                : new Block.Paragraph(text.line(), text);
    }

    /** A conversion of one parsed tree, with the number of lines before it in the file. */
    private final class TreeReader {

        private final int linesBefore;

        private TreeReader(int linesBefore) {
            this.linesBefore = linesBefore;
        }

        private List<Block> readChildren(Node parent) {
            List<Block> blocks = new ArrayList<>();
            for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
                blocks.addAll(readBlock(n));
            }
            return blocks;
        }

        private List<Block> readBlock(Node node) {
            int line = line(node);
            return switch (node) {
                case Heading h -> List.of(new Block.Heading(line, h.getLevel(), readInline(h)));
                case Paragraph p -> readParagraph(readInline(p));
                case BulletList list -> List.of(readList(list, false));
                case OrderedList list -> List.of(readList(list, true));
                case BlockQuote quote -> readChildren(quote);
                case TableBlock table -> List.of(readTable(table));
                case HtmlBlock html -> HtmlReader.read(html.getLiteral(), line);
                case FencedCodeBlock fence -> readFence(fence, line);
                case IndentedCodeBlock code -> readIndented(code.getLiteral(), line);
                default -> List.of();
            };
        }

        private int line(Node node) {
            return node.getSourceSpans().isEmpty()
                    ? linesBefore + 1
                    : linesBefore + node.getSourceSpans().getFirst().getLineIndex() + 1;
        }

        private InlineText readInline(Node node) {
            return InlineReader.read(node, line(node), linesBefore);
        }

        private Block readList(Node list, boolean ordered) {
            List<Block.ListItem> entries = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                entries.add(readItem(item));
            }
            return new Block.ListBlock(line(list), ordered, entries);
        }

        private Block.ListItem readItem(Node item) {
            Node first = item.getFirstChild();
            if (!(first instanceof Paragraph words)) {
                return new Block.ListItem(
                        line(item), InlineText.of("", line(item)), readChildren(item));
            }
            List<Block> below = new ArrayList<>();
            for (Node n = words.getNext(); n != null; n = n.getNext()) {
                below.addAll(readBlock(n));
            }
            return new Block.ListItem(line(item), readInline(words), below);
        }

        private Block readTable(TableBlock table) {
            List<InlineText> header = List.of();
            List<Block.TableRow> rows = new ArrayList<>();
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (part instanceof TableHead) {
                        header = readCells(row);
                    } else {
                        rows.add(new Block.TableRow(line(row), readCells(row)));
                    }
                }
            }
            return new Block.Table(line(table), header, rows);
        }

        private List<InlineText> readCells(Node row) {
            List<InlineText> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.add(readInline(cell));
            }
            return cells;
        }

        /** Reads a code block; the admonitions of MyST use the same syntax and contain Markdown. */
        private List<Block> readFence(FencedCodeBlock fence, int line) {
            String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
            if (info.startsWith("{") && !info.startsWith("{code") && !info.startsWith("{math")) {
                return read(fence.getLiteral(), line);
            }
            return List.of(new Block.CodeBlock(line, fence.getLiteral()));
        }

        /** Reads an indented code block, or the list that it is if indented too far. */
        private List<Block> readIndented(String literal, int line) {
            return LIST_START.matcher(literal).matches()
                    ? read(literal.stripIndent(), line - 1)
                    : List.of(new Block.CodeBlock(line, literal));
        }

        /**
         * Reads a paragraph, split into text and list where lines have markers that Markdown
         * ignores.
         */
        private List<Block> readParagraph(InlineText text) {
            List<Block> blocks = new ArrayList<>();
            List<InlineText> words = new ArrayList<>();
            List<List<InlineText>> entries = new ArrayList<>();
            for (InlineText line : text.lines()) {
                Matcher mark = ITEM_MARK.matcher(line.raw());
                boolean follows = !entries.isEmpty() || !words.isEmpty() || isBullet(line);
                if (follows && mark.find() && !line.inlines().getFirst().isLink()) {
                    entries.add(new ArrayList<>(List.of(line.substring(mark.end()))));
                } else {
                    (entries.isEmpty() ? words : entries.getLast()).add(line);
                }
            }
            if (!words.isEmpty()) {
                blocks.add(paragraphOrHeading(InlineText.joinLines(words)));
            }
            if (!entries.isEmpty()) {
                blocks.add(listOf(entries.stream().map(InlineText::joinLines).toList()));
            }
            return blocks;
        }

        private boolean isBullet(InlineText line) {
            return !line.raw().isBlank() && "•・◦‣▪●○①".indexOf(line.raw().strip().charAt(0)) >= 0;
        }

        private Block listOf(List<InlineText> lines) {
            List<Block.ListItem> entries =
                    lines.stream()
                            .map(l -> new Block.ListItem(l.line(), l, List.<Block>of()))
                            .toList();
            return new Block.ListBlock(lines.getFirst().line(), false, entries);
        }
    }
}
