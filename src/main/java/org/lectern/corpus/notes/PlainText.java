package org.lectern.corpus.notes;

import org.lectern.model.NoteText;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a block says, for search alone. */
final class PlainText {

    private PlainText() {}

    static Stream<NoteText> of(Block block) {
        return switch (block) {
            case Block.Heading b -> of(b.text());
            case Block.Paragraph b -> of(b.text());
            case Block.Field b -> of(b.value());
            case Block.Listing b -> b.entries().stream().flatMap(PlainText::of);
            case Block.Grid b ->
                    Stream.concat(
                            cells(b.header()), b.rows().stream().flatMap(r -> cells(r.cells())));
            case Block.Fence b -> text(b.line() + 1, b.text().strip());
            case Block.Rest b -> text(b.line(), b.text());
            case Block.Aside _ -> Stream.empty();
        };
    }

    private static Stream<NoteText> of(Block.Entry entry) {
        return Stream.concat(of(entry.text()), entry.below().stream().flatMap(PlainText::of));
    }

    static Stream<NoteText> of(Phrase phrase) {
        return text(phrase.line(), phrase.withAddresses());
    }

    private static Stream<NoteText> cells(List<Phrase> cells) {
        String row =
                cells.stream()
                        .map(Phrase::withAddresses)
                        .filter(c -> !c.isEmpty())
                        .collect(Collectors.joining(" | "));
        return cells.isEmpty() ? Stream.empty() : text(cells.getFirst().line(), row);
    }

    private static Stream<NoteText> text(int line, String text) {
        return text.isBlank() ? Stream.empty() : Stream.of(new NoteText(null, line, text));
    }
}
