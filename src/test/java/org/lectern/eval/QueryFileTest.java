package org.lectern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.InvalidInputException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class QueryFileTest {

    @TempDir private Path folder;

    private List<EvalQuery> read(String text) {
        return QueryFile.read(EvalFiles.write(folder, text));
    }

    private void assertInvalid(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message.replace("FILE", folder.resolve("file").toString()));
    }

    @Test
    void readsBeirLines() {
        assertThat(
                        read(
                                """
                                {"_id": "a", "text": " Why do tides turn? ", "metadata": {}}

                                {"_id": 2, "text": "And when?"}
                                """))
                .containsExactly(
                        new EvalQuery("a", "Why do tides turn?"), new EvalQuery("2", "And when?"));
    }

    @Test
    void readsTabSeparatedLines() {
        assertThat(read("\uFEFF1\tWhy do tides turn?\r\n2 b\tAnd when?"))
                .containsExactly(
                        new EvalQuery("1", "Why do tides turn?"),
                        new EvalQuery("2_b", "And when?"));
    }

    @Test
    void readsTitlesOfTrecTopics() {
        assertThat(
                        read(
                                """
                                <top>

                                <num> Number: 901
                                <title> Topic: tides in
                                narrow straits

                                <desc> Description:
                                Why do tides turn late where a < b?

                                <narr> Narrative:
                                Anything on clocks is beside the point.
                                </top>
                                <TOP><num>902</num><title></title>
                                <desc>Who measures   tides?</desc></TOP>
                                """))
                .containsExactly(
                        new EvalQuery("901", "tides in narrow straits"),
                        new EvalQuery("902", "Who measures tides?"));
    }

    @Test
    void malformedLineIsReportedByNumber() {
        assertInvalid(
                "{\"_id\": \"a\", \"text\": \"b\"}\n{", "Line 2 of FILE is not a JSON object.");
        assertInvalid("{\"text\": \"b\"}", "Line 1 of FILE has no id.");
        assertInvalid("{\"_id\": \"a\", \"text\": null}", "Line 1 of FILE has no text.");
        assertInvalid("1\ta\n\n2 b\n", "Line 3 of FILE is not an id, a tab and a question.");
        assertInvalid("1\t \n", "Line 1 of FILE has no text.");
        assertInvalid("1\ta\n1\tb\n", "Line 2 of FILE has the id 1, which another query also has.");
        assertInvalid("<top>\n<title> a\n</top>\n", "Line 3 of FILE has no id.");
        assertInvalid("<top>\n<num> 1\n</top>\n", "Line 3 of FILE has no text.");
    }

    @Test
    void unclosedTopicIsReportedByItsFirstLine() {
        assertInvalid(
                "<top>\n<num> 1 <title> a\n<top>\n",
                "Line 1 of FILE opens a topic that no </top> closes.");
        assertInvalid(
                "<top>\n<num> 1 <title> a\n</top>\n<top>\n",
                "Line 4 of FILE opens a topic that no </top> closes.");
    }

    @Test
    void fileWithoutQueriesIsRejectedWithAHint() {
        assertInvalid(
                " \n", "FILE has no queries. Write one per line: an id, a tab and the question.");
        assertInvalid(
                "<p>\n", "FILE has no queries. Write one per line: an id, a tab and the question.");
    }

    @Test
    void unreadableFileIsReported() throws IOException {
        assertThatThrownBy(() -> QueryFile.read(folder.resolve("none")))
                .isInstanceOf(FileAccessException.class)
                .hasMessage(
                        folder.resolve("none")
                                + " cannot be read. Check its path and permissions.");
        Path latin = folder.resolve("latin");
        Files.write(latin, "1\tétale".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> QueryFile.read(latin))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(latin + " is not UTF-8 text. Save it as UTF-8.");
    }
}
