package org.lectern.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.LecternException;
import org.lectern.model.Question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class QuestionFileTest {

    @TempDir private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void assertBad(String name, String text, String words) throws IOException {
        Path file = file(name, text);
        assertThatThrownBy(() -> QuestionFile.read(file))
                .isInstanceOf(LecternException.BadInput.class)
                .hasMessageContaining(words);
    }

    @Test
    void aTextHasOneQuestionALine() throws IOException {
        assertThat(QuestionFile.read(file("q.txt", "\uFEFFWho?\r\n\r\n  Why so?  \n")))
                .containsExactly(
                        Question.asked("1", "Who?", null), Question.asked("3", "Why so?", null));
    }

    @Test
    void columnsAreTakenByTheirNames() throws IOException {
        assertThat(
                        QuestionFile.read(
                                file(
                                        "q.csv",
                                        """
                                        Session,Question,id
                                        s.1,"Who, and ""why\""?",a
                                        ,When?,

                                        """)))
                .containsExactly(
                        Question.asked("a", "Who, and \"why\"?", "s.1"),
                        Question.asked("3", "When?", null));
    }

    @Test
    void membersAreTakenInEitherSpelling() throws IOException {
        assertThat(
                        QuestionFile.read(
                                file(
                                        "q.jsonl",
                                        """
                                        {"_id":7,"text":"Who?"}

                                        {"question":"Why?","session":"s.1"}
                                        """)))
                .containsExactly(
                        Question.asked("7", "Who?", null), Question.asked("3", "Why?", "s.1"));
    }

    @Test
    void whatIsWrongIsSaidWithTheLine() throws IOException {
        assertBad("q.txt", "\n \n", "has no questions");
        assertBad("q.csv", "id,topic\n1,x\n", "no column named question");
        assertBad("q.csv", "id,question\n1,x\n1,y\n", "Line 3 of");
        assertBad("q.jsonl", "{\"id\":\"a\"}", "has no question");
        assertBad("q.jsonl", "{\"question\":\"x\"}\n{oops\n", "Line 2 of");
        assertBad("q.json", "[]", ".txt, .csv and .jsonl");
        Path latin = folder.resolve("l.txt");
        Files.write(latin, "Où?".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> QuestionFile.read(latin)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> QuestionFile.read(folder.resolve("none.txt")))
                .isInstanceOf(LecternException.InputOutput.class);
    }
}
