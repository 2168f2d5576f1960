package org.lectern.notes.markup;

import org.lectern.model.NoteText;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Extracts the text of blocks for the index, without interpreting it. */
public final class BlockText {

    private BlockText() {}

    /** Returns the text of a block and its children, in order. */
    public static Stream<NoteText> of(Block block) {
        return switch (block) {
            case Block.Heading b -> of(b.text());
            case Block.Paragraph b -> of(b.text());
            case Block.NamedValue b -> of(b.value());
            case Block.ListBlock b -> b.items().stream().flatMap(BlockText::of);
            case Block.Table b ->
                    Stream.concat(
                            ofCells(b.header()),
                            b.rows().stream().flatMap(r -> ofCells(r.cells())));
            case Block.CodeBlock b -> noteText(b.line() + 1, b.text().strip());
            case Block.Division _ -> Stream.empty();
        };
    }

    private static Stream<NoteText> of(Block.ListItem entry) {
        return Stream.concat(of(entry.text()), entry.children().stream().flatMap(BlockText::of));
    }

    public static Stream<NoteText> of(InlineText phrase) {
        return noteText(phrase.line(), phrase.textWithUrls());
    }

    private static Stream<NoteText> ofCells(List<InlineText> cells) {
        String row =
                cells.stream()
                        .map(InlineText::textWithUrls)
                        .filter(c -> !c.isEmpty())
                        .collect(Collectors.joining(" | "));
        return cells.isEmpty() ? Stream.empty() : noteText(cells.getFirst().line(), row);
    }

    private static Stream<NoteText> noteText(int line, String text) {
        return text.isBlank() ? Stream.empty() : Stream.of(new NoteText(null, line, text));
    }
}
