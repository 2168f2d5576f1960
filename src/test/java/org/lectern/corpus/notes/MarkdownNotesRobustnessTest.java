package org.lectern.corpus.notes;

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

/** Whatever the file holds, the reader gives a page. The timeouts only end a hang. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MarkdownNotesRobustnessTest {

    private static final int LONG = 100_000;
    private static final int DEEP = 10_000;

    static List<String> hostile() {
        return List.of(
                "",
                "\uFEFF",
                "---\n",
                "---\n---",
                "---\na: [1, {b: *c}]\n: :\n---\ntext",
                "---\na: &a [*a]\n---\n",
                "---\n" + "[".repeat(DEEP) + "\n---\n",
                "---\n" + "a: {b: ".repeat(DEEP) + "\n---\n",
                "---\n" + "- ".repeat(DEEP) + "a\n---\n",
                "+++\n" + "[[".repeat(DEEP) + "\n+++\n",
                "# " + "a ".repeat(LONG / 2),
                "- " + "why? ".repeat(LONG / 5),
                "a".repeat(LONG),
                "? ".repeat(LONG / 2),
                "1/2 ".repeat(LONG / 4),
                "# Session 1\n\nReading: " + "x, ".repeat(LONG / 3),
                "> ".repeat(DEEP) + "deep",
                ">".repeat(DEEP),
                "- ".repeat(DEEP) + "deep?",
                "1. ".repeat(DEEP) + "deep?",
                IntStream.range(0, 2000)
                        .mapToObj(i -> " ".repeat(2 * i) + "- level " + i + "?\n")
                        .collect(Collectors.joining()),
                "[".repeat(DEEP) + "x" + "](y)".repeat(DEEP),
                "(".repeat(LONG),
                "**".repeat(LONG / 2),
                "*a_".repeat(LONG / 3),
                "`".repeat(LONG),
                "<a href='".repeat(DEEP),
                "<table>" + "<tr><td>".repeat(DEEP),
                "<div>".repeat(DEEP) + "</div>".repeat(DEEP),
                "<!--".repeat(DEEP),
                "{% if x %}".repeat(DEEP),
                "{{ page.x }}".repeat(DEEP),
                "| a ".repeat(DEEP) + "|\n" + "|--".repeat(DEEP) + "|\n| x? |\n",
                "```bibtex\n" + "@a{b, title={".repeat(DEEP) + "\n```",
                "# Week 1\n".repeat(3000),
                "# Week 1\n\nReading:\n" + "a line of prose\n".repeat(LONG / 4),
                "# Week 1\n\n## Questions\n\n" + "a line of prose\n".repeat(LONG / 4),
                "http://".repeat(DEEP),
                "\"".repeat(LONG),
                "$".repeat(LONG),
                "Â".repeat(LONG) + "â€™",
                "\u0000\u0001\u0002 # x\n\n- y?",
                "\uD800 lone? \uDFFF\n\n- \uD83D?",
                "[a]: b\n".repeat(3000) + "[a]",
                "# 99999999999/99/9999 Session 99999999999\n\nDate: 31/31/31, 99:99 XYZ\n");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void readsAPageThatNobodyWouldWrite(String markdown) {
        SessionPage page = new MarkdownNotes().read("page", "page.md", markdown);

        assertThat(page.id()).isEqualTo("page");
    }

    @RepeatedTest(40)
    void readsRandomBytes(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        byte[] bytes = new byte[20_000];
        random.nextBytes(bytes);
        String markdown = new String(bytes, StandardCharsets.ISO_8859_1);

        assertThat(new MarkdownNotes().read("page", "page.md", markdown).file())
                .isEqualTo("page.md");
    }

    @RepeatedTest(60)
    void readsPagesOfWhichPiecesWereCutAndSwapped(RepetitionInfo run) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        StringBuilder mixed = new StringBuilder();
        List<String> pages = MarkdownNotesPagesTest.pages();
        for (int i = 0; i < 12; i++) {
            String page = pages.get(random.nextInt(pages.size()));
            String text = Files.readString(Path.of("src/test/resources/notes").resolve(page));
            int start = random.nextInt(text.length());
            mixed.append(text, start, start + random.nextInt(text.length() - start));
        }

        assertThat(new MarkdownNotes().read("page", "a/b/page.md", mixed.toString()).id())
                .isEqualTo("page");
    }

    @Test
    void keepsAnUnreadablePathFromDisturbing() {
        assertThat(new MarkdownNotes().read("x", "2021/99/\u0000:*?.md", "# Week 1\n").sessions())
                .hasSize(1);
    }
}
