package org.lectern.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.LecternException;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class QuestionFileTest {

    private static final Catalogue CATALOGUE =
            new Catalogue(
                    List.of(
                            new CatalogueEntry(
                                    new SessionPage(
                                            "s", "s.md", null, List.of(session()), List.of()),
                                    "c0ffee",
                                    0,
                                    null)));

    @TempDir private Path folder;

    private static Session session() {
        return new Session(
                "s.1", 1, null, "s", 1, List.of(), null, List.of(), List.of(), List.of(), null);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aTextHasOneQuestionALine() throws IOException {
        assertThat(read(file("q.txt", "\uFEFFWho?\r\n\r\n  Why so?  \n")))
                .containsExactly(
                        Question.ofUser("1", "Who?", null), Question.ofUser("3", "Why so?", null));
    }

    @Test
    void columnsAreTakenByTheirNames() throws IOException {
        assertThat(
                        read(
                                file(
                                        "q.csv",
                                        """
                                        Session,Question,id
                                        s.1,"Who, and ""why\""?",a
                                        ,When?,

                                        """)))
                .containsExactly(
                        Question.ofUser("a", "Who, and \"why\"?", "s.1"),
                        Question.ofUser("3", "When?", null));
    }

    @Test
    void membersAreTakenInEitherSpelling() throws IOException {
        assertThat(
                        read(
                                file(
                                        "q.jsonl",
                                        """
                                        {"_id":7,"text":"Who?"}

                                        {"question":"Why?","session":"s.1"}
                                        """)))
                .containsExactly(
                        Question.ofUser("7", "Who?", null), Question.ofUser("3", "Why?", "s.1"));
    }

    private static List<Question> read(Path file) {
        return QuestionFile.read(file).questions(CATALOGUE);
    }

    private void assertBad(String name, String text, String sentence) throws IOException {
        assertBad(file(name, text), sentence);
    }

    private static void assertBad(Path file, String sentence) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(LecternException.InvalidInputException.class)
                .message()
                .isEqualTo(sentence.replace("FILE", file.toString()));
    }

    @Test
    void emptyFileIsSaidToBeOne() throws IOException {
        for (String name : List.of("q.txt", "q.csv", "q.jsonl")) {
            assertBad(name, "", "FILE has no questions. Write one a line.");
            assertBad(name, "\n \n", "FILE has no questions. Write one a line.");
        }
        assertBad("q.csv", "id,question\n,\n", "FILE has no questions. Write one a line.");
    }

    @Test
    void tableWithoutAColumnOfQuestionsIsNone() throws IOException {
        String sentence =
                "Line 1 of FILE names no column question; name the columns there, parted by commas,"
                        + " as in id,question,session.";
        assertBad("q.csv", "id,topic\n1,x\n", sentence);
        assertBad("q.csv", "id;question\n1;x\n", sentence);
    }

    @Test
    void lineThatIsTooLongIsNamed() throws IOException {
        String sentence =
                "Line 2 of FILE has a question of 100,000 characters; 10,000 are the most, so"
                        + " shorten it.";
        String longOne = "x".repeat(100_000);
        assertBad("q.txt", "Who?\n" + longOne, sentence);
        assertBad("q.csv", "question\n" + longOne, sentence);
        assertBad("q.jsonl", "\n{\"text\":\"" + longOne + "\"}", sentence);
    }

    @Test
    void lineThatIsNotUtf8IsNamed() throws IOException {
        Path latin = folder.resolve("l.txt");
        Files.write(latin, "Who?\nO\u00f9?\n".getBytes(StandardCharsets.ISO_8859_1));
        assertBad(latin, "Line 2 of FILE is not UTF-8; save the file as UTF-8.");
        Path cut = folder.resolve("c.txt");
        Files.write(cut, new byte[] {'W', 'h', 'o', '?', (byte) 0xc3});
        assertBad(cut, "Line 1 of FILE is not UTF-8; save the file as UTF-8.");
        Path wide = folder.resolve("w.csv");
        Files.write(wide, "question\nWho?\n".getBytes(StandardCharsets.UTF_16));
        assertBad(wide, "Line 1 of FILE begins as UTF-16 does; save the file as UTF-8.");
    }

    @Test
    void idThatTwoLinesHaveIsNamedWithBoth() throws IOException {
        String sentence =
                "Line 4 of FILE has the id %s, which line 2 has too; give each an id of its own.";
        assertBad("q.csv", "id,question\na,x\nb,y\na,z\n", sentence.formatted("a"));
        assertBad(
                "q.jsonl",
                """

                {"id":"a b","question":"x"}
                {"question":"y"}
                {"_id":"a\\tb","question":"z"}
                """
                        .replace("a\\tb", "a  b"),
                sentence.formatted("a  b"));
        assertBad(
                "q.csv",
                "id,question\n3,x\n,y\n",
                "Line 3 of FILE has the id 3, which line 2 has too; give each an id of its own.");
    }

    @Test
    void rowThatIsCutOffAtACommaIsNamed() throws IOException {
        assertBad(
                "q.csv",
                "id,question\na,Who?\nb,Who, and why?\n",
                "Line 3 of FILE has more cells than line 1 has columns; put a text that has commas"
                        + " between quotation marks.");
        assertThat(read(file("q.csv", "id,question\na,Who?,,\n"))).hasSize(1);
    }

    @Test
    void rowThatRunsOverLinesIsNamedByItsFirst() throws IOException {
        assertThat(read(file("q.csv", "question\n\"Who,\nand\nwhy?\"\nWhen?\n")))
                .extracting(Question::id)
                .containsExactly("2", "5");
        assertBad(
                "q.csv",
                "question\n\"Who,\nand why?\"\n\"When?\n",
                "Line 4 of FILE cannot be read as CSV; close every quotation mark, and write one"
                        + " within a cell twice.");
    }

    @Test
    void sessionThatIsNotThereIsNamed() throws IOException {
        assertBad(
                "q.csv",
                "question,session\nWho?,s.1\nWhy?,winter.9\n",
                "Line 3 of FILE: There is no session \"winter.9\". The sessions are: s.1");
    }

    @Test
    void linesThatAreNoQuestionsAreNamed() throws IOException {
        assertBad(
                "q.jsonl",
                "{\"id\":\"a\"}",
                "Line 1 of FILE has no question; write one or delete the line.");
        assertBad(
                "q.jsonl",
                "{\"question\":\"x\"}\n{oops\n",
                "Line 2 of FILE is no JSON object; write {\"question\": \"...\"} on a line of its"
                        + " own.");
        assertBad(
                "q.jsonl",
                "{\"question\":[\"x\"]}",
                "Line 1 of FILE has a member question that is no text; put it into quotes.");
        assertBad(
                "q.jsonl",
                "{\"id\":\"a\\u0007\",\"question\":\"x\"}",
                "Line 1 of FILE has a control character in its id; take it out.");
        assertBad(
                "q.json",
                "[]",
                "Questions are read from .txt, .csv and .jsonl files, and FILE is none of them."
                        + " Save it as plain text, one question a line.");
    }

    @Test
    void fileThatIsTooLargeOrNotThereIsSaid() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(32_000_001);
        }
        assertBad(large, "FILE is larger than 32 MB. Split it, and ask for a report of each.");
        assertThatThrownBy(() -> read(folder.resolve("none.txt")))
                .isInstanceOf(LecternException.FileAccessException.class);
    }
}
