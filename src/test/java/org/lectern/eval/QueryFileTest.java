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

    private void assertBad(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message.replace("FILE", folder.resolve("file").toString()));
    }

    @Test
    void linesOfBeirHaveAnIdAndAText() {
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
    void anIdATabAndATextMakeALine() {
        assertThat(read("\uFEFF1\tWhy do tides turn?\r\n2 b\tAnd when?"))
                .containsExactly(
                        new EvalQuery("1", "Why do tides turn?"),
                        new EvalQuery("2_b", "And when?"));
    }

    @Test
    void titlesOfTopicsAreQueries() {
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
    void whatIsNoQueryIsNamedWithItsLine() {
        assertBad("{\"_id\": \"a\", \"text\": \"b\"}\n{", "Line 2 of FILE is no JSON object.");
        assertBad("{\"text\": \"b\"}", "Line 1 of FILE has no id.");
        assertBad("{\"_id\": \"a\", \"text\": null}", "Line 1 of FILE has no text.");
        assertBad("1\ta\n\n2 b\n", "Line 3 of FILE is not an id, a tab and a question.");
        assertBad("1\t \n", "Line 1 of FILE has no text.");
        assertBad("1\ta\n1\tb\n", "Line 2 of FILE has the id 1, which another query has too.");
        assertBad("<top>\n<title> a\n</top>\n", "Line 3 of FILE has no id.");
        assertBad("<top>\n<num> 1\n</top>\n", "Line 3 of FILE has no text.");
    }

    @Test
    void aTopicThatDoesNotEndIsNamedWithItsBeginning() {
        assertBad(
                "<top>\n<num> 1 <title> a\n<top>\n",
                "Line 1 of FILE begins a topic that no </top> ends.");
        assertBad(
                "<top>\n<num> 1 <title> a\n</top>\n<top>\n",
                "Line 4 of FILE begins a topic that no </top> ends.");
    }

    @Test
    void aFileWithoutQueriesSaysWhatToWrite() {
        assertBad(" \n", "FILE has no queries. Write an id, a tab and a question a line.");
        assertBad("<p>\n", "FILE has no queries. Write an id, a tab and a question a line.");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        assertThatThrownBy(() -> QueryFile.read(folder.resolve("none")))
                .isInstanceOf(FileAccessException.class)
                .hasMessage("There is no file " + folder.resolve("none") + " that can be read.");
        Path latin = folder.resolve("latin");
        Files.write(latin, "1\tétale".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> QueryFile.read(latin))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(latin + " is not UTF-8 text. Save it as UTF-8.");
    }
}
