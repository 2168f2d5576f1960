package org.lectern.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.model.SessionPage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hostile and random pages, on which the reader must neither fail nor hang. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MarkdownNotesReaderRobustnessTest {

    private static final int LONG_LENGTH = 100_000;
    private static final int NESTING_DEPTH = 10_000;

    static List<String> hostilePages() {
        return List.of(
                "",
                "\uFEFF",
                "---\n",
                "---\n---",
                "---\na: [1, {b: *c}]\n: :\n---\ntext",
                "---\na: &a [*a]\n---\n",
                "---\n" + "[".repeat(NESTING_DEPTH) + "\n---\n",
                "---\n" + "a: {b: ".repeat(NESTING_DEPTH) + "\n---\n",
                "---\n" + "- ".repeat(NESTING_DEPTH) + "a\n---\n",
                "+++\n" + "[[".repeat(NESTING_DEPTH) + "\n+++\n",
                "# " + "a ".repeat(LONG_LENGTH / 2),
                "- " + "why? ".repeat(LONG_LENGTH / 5),
                "a".repeat(LONG_LENGTH),
                "? ".repeat(LONG_LENGTH / 2),
                "1/2 ".repeat(LONG_LENGTH / 4),
                "# Session 1\n\nReading: " + "x, ".repeat(LONG_LENGTH / 3),
                "> ".repeat(NESTING_DEPTH) + "deep",
                ">".repeat(NESTING_DEPTH),
                "- ".repeat(NESTING_DEPTH) + "deep?",
                "1. ".repeat(NESTING_DEPTH) + "deep?",
                IntStream.range(0, 2000)
                        .mapToObj(i -> " ".repeat(2 * i) + "- level " + i + "?\n")
                        .collect(Collectors.joining()),
                "[".repeat(NESTING_DEPTH) + "x" + "](y)".repeat(NESTING_DEPTH),
                "(".repeat(LONG_LENGTH),
                "**".repeat(LONG_LENGTH / 2),
                "*a_".repeat(LONG_LENGTH / 3),
                "`".repeat(LONG_LENGTH),
                "<a href='".repeat(NESTING_DEPTH),
                "<table>" + "<tr><td>".repeat(NESTING_DEPTH),
                "<div>".repeat(NESTING_DEPTH) + "</div>".repeat(NESTING_DEPTH),
                "<!--".repeat(NESTING_DEPTH),
                "{% if x %}".repeat(NESTING_DEPTH),
                "{{ page.x }}".repeat(NESTING_DEPTH),
                "| a ".repeat(NESTING_DEPTH) + "|\n" + "|--".repeat(NESTING_DEPTH) + "|\n| x? |\n",
                "```bibtex\n" + "@a{b, title={".repeat(NESTING_DEPTH) + "\n```",
                "# Week 1\n".repeat(3000),
                "# Week 1\n\nReading:\n" + "a line of prose\n".repeat(LONG_LENGTH / 4),
                "# Week 1\n\n## Questions\n\n" + "a line of prose\n".repeat(LONG_LENGTH / 4),
                "http://".repeat(NESTING_DEPTH),
                "\"".repeat(LONG_LENGTH),
                "$".repeat(LONG_LENGTH),
                "Â".repeat(LONG_LENGTH) + "â€™",
                "\u0000\u0001\u0002 # x\n\n- y?",
                "\uD800 lone? \uDFFF\n\n- \uD83D?",
                "[a]: b\n".repeat(3000) + "[a]",
                "# 99999999999/99/9999 Session 99999999999\n\nDate: 31/31/31, 99:99 XYZ\n");
    }

    @ParameterizedTest
    @MethodSource("hostilePages")
    void readsHostilePages(String markdown) {
        SessionPage page = new MarkdownNotesReader().read("page", "page.md", markdown);

        assertThat(page.id()).isEqualTo("page");
    }

    @RepeatedTest(40)
    void readsRandomBytes(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        byte[] bytes = new byte[20_000];
        random.nextBytes(bytes);
        String markdown = new String(bytes, StandardCharsets.ISO_8859_1);

        assertThat(new MarkdownNotesReader().read("page", "page.md", markdown).file())
                .isEqualTo("page.md");
    }

    @RepeatedTest(60)
    void readsPagesMixedFromRandomPieces(RepetitionInfo run) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        StringBuilder mixed = new StringBuilder();
        List<String> pages = MarkdownNotesReaderPagesTest.pages();
        for (int i = 0; i < 12; i++) {
            String page = pages.get(random.nextInt(pages.size()));
            String text = Files.readString(Path.of("src/test/resources/notes").resolve(page));
            int start = random.nextInt(text.length());
            mixed.append(text, start, start + random.nextInt(text.length() - start));
        }

        assertThat(new MarkdownNotesReader().read("page", "a/b/page.md", mixed.toString()).id())
                .isEqualTo("page");
    }

    @Test
    void readsAPageWithAnInvalidPath() {
        assertThat(
                        new MarkdownNotesReader()
                                .read("x", "2021/99/\u0000:*?.md", "# Week 1\n")
                                .sessions())
                .hasSize(1);
    }
}
