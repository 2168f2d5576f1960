package org.lectern.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.model.NoteText;
import org.lectern.model.SessionPage;
import org.lectern.notes.markup.InlineText;
import org.lectern.notes.markup.MojibakeRepair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whole pages in the conventions of many groups, each with a file of the expected result beside it.
 */
class MarkdownNotesReaderPagesTest {

    private static final Path NOTES = Path.of("src/test/resources/notes");

    private static final Pattern MARKUP =
            Pattern.compile(
                    "<th>[^<]*</th>|</?\\w+(?:\\s[^>]*)?>|\\{%[^%]*%\\}|```\\w*|!\\[[^\\]]*\\]\\([^)]*\\)");

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(NOTES)) {
            return files.map(f -> NOTES.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsThePageAsExpected(String file) throws IOException {
        Path outline = NOTES.resolve(file.replace(".md", ".txt"));

        assertThat(SessionPageFormatter.format(read(file))).isEqualTo(Files.readString(outline));
    }

    /**
     * Text that is neither citation nor item is kept to be indexed; only names of sections are not.
     */
    @ParameterizedTest
    @MethodSource("pages")
    void keepsEveryWordOfThePage(String file) throws IOException {
        SessionPage page = read(file);
        StringBuilder kept = new StringBuilder(SessionPageFormatter.format(page));
        page.text().stream().map(NoteText::text).forEach(t -> kept.append(' ').append(t));
        List<String> words = words(kept.toString());

        assertThat(words(MojibakeRepair.repair(Files.readString(NOTES.resolve(file)))))
                .allMatch(w -> words.contains(w) || isSectionWord(w), "kept");
    }

    private static boolean isSectionWord(String word) {
        return SectionName.parse("Notes " + word) != null
                || ItemReader.isLabelledQuestion(InlineText.of(word + " Question: why?", 1));
    }

    private static SessionPage read(String file) throws IOException {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".md", "");
        return new MarkdownNotesReader().read(name, file, Files.readString(NOTES.resolve(file)));
    }

    private static List<String> words(String text) {
        String said = MARKUP.matcher(text).replaceAll(" ");
        return Stream.of(Parser.unescapeEntities(said, true).split("[^\\p{L}]+", -1))
                .filter(w -> w.length() > 3)
                .distinct()
                .toList();
    }
}
