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
    void textFileHasOneQuestionPerLine() throws IOException {
        assertThat(read(file("q.txt", "\uFEFFWho?\r\n\r\n  Why so?  \n")))
                .containsExactly(
                        Question.ofUser("1", "Who?", null), Question.ofUser("3", "Why so?", null));
    }

    @Test
    void columnsAreFoundByTheirNames() throws IOException {
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
    void membersAreFoundByEitherName() throws IOException {
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

    private void assertInvalid(String name, String text, String sentence) throws IOException {
        assertInvalid(file(name, text), sentence);
    }

    private static void assertInvalid(Path file, String sentence) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(LecternException.InvalidInputException.class)
                .message()
                .isEqualTo(sentence.replace("FILE", file.toString()));
    }

    @Test
    void emptyFileIsRefused() throws IOException {
        for (String name : List.of("q.txt", "q.csv", "q.jsonl")) {
            assertInvalid(name, "", "FILE has no questions. Write one per line.");
            assertInvalid(name, "\n \n", "FILE has no questions. Write one per line.");
        }
        assertInvalid("q.csv", "id,question\n,\n", "FILE has no questions. Write one per line.");
    }

    @Test
    void tableWithoutAColumnOfQuestionsIsRefused() throws IOException {
        String sentence =
                "Line 1 of FILE has no column named question; name the columns there, separated by"
                        + " commas, as in id,question,session.";
        assertInvalid("q.csv", "id,topic\n1,x\n", sentence);
        assertInvalid("q.csv", "id;question\n1;x\n", sentence);
    }

    @Test
    void questionThatIsTooLongIsRefused() throws IOException {
        String sentence =
                "Line 2 of FILE has a question of 100,000 characters; shorten it to at most"
                        + " 10,000.";
        String longOne = "x".repeat(100_000);
        assertInvalid("q.txt", "Who?\n" + longOne, sentence);
        assertInvalid("q.csv", "question\n" + longOne, sentence);
        assertInvalid("q.jsonl", "\n{\"text\":\"" + longOne + "\"}", sentence);
    }

    @Test
    void lineThatIsNotUtf8IsRefused() throws IOException {
        Path latin = folder.resolve("l.txt");
        Files.write(latin, "Who?\nO\u00f9?\n".getBytes(StandardCharsets.ISO_8859_1));
        assertInvalid(latin, "Line 2 of FILE is not UTF-8; save the file as UTF-8.");
        Path cut = folder.resolve("c.txt");
        Files.write(cut, new byte[] {'W', 'h', 'o', '?', (byte) 0xc3});
        assertInvalid(cut, "Line 1 of FILE is not UTF-8; save the file as UTF-8.");
        Path wide = folder.resolve("w.csv");
        Files.write(wide, "question\nWho?\n".getBytes(StandardCharsets.UTF_16));
        assertInvalid(wide, "Line 1 of FILE begins with a UTF-16 mark; save the file as UTF-8.");
    }

    @Test
    void duplicateIdIsRefusedWithBothLines() throws IOException {
        String sentence =
                "Line 4 of FILE has the id %s, which line 2 has too; give each its own id.";
        assertInvalid("q.csv", "id,question\na,x\nb,y\na,z\n", sentence.formatted("a"));
        assertInvalid(
                "q.jsonl",
                """

                {"id":"a b","question":"x"}
                {"question":"y"}
                {"_id":"a\\tb","question":"z"}
                """
                        .replace("a\\tb", "a  b"),
                sentence.formatted("a  b"));
        assertInvalid(
                "q.csv",
                "id,question\n3,x\n,y\n",
                "Line 3 of FILE has the id 3, which line 2 has too; give each its own id.");
    }

    @Test
    void rowWithAnUnquotedCommaIsRefused() throws IOException {
        assertInvalid(
                "q.csv",
                "id,question\na,Who?\nb,Who, and why?\n",
                "Line 3 of FILE has more cells than line 1 has columns; put a text that has commas"
                        + " in quotation marks.");
        assertThat(read(file("q.csv", "id,question\na,Who?,,\n"))).hasSize(1);
    }

    @Test
    void rowOverSeveralLinesIsNamedByItsFirstLine() throws IOException {
        assertThat(read(file("q.csv", "question\n\"Who,\nand\nwhy?\"\nWhen?\n")))
                .extracting(Question::id)
                .containsExactly("2", "5");
        assertInvalid(
                "q.csv",
                "question\n\"Who,\nand why?\"\n\"When?\n",
                "Line 4 of FILE is not valid CSV; close every quotation mark, and double those"
                        + " within a cell.");
    }

    @Test
    void unknownSessionIsRefused() throws IOException {
        assertInvalid(
                "q.csv",
                "question,session\nWho?,s.1\nWhy?,winter.9\n",
                "Line 3 of FILE: There is no session \"winter.9\". The sessions are: s.1");
    }

    @Test
    void lineWithoutAValidQuestionIsRefused() throws IOException {
        assertInvalid(
                "q.jsonl",
                "{\"id\":\"a\"}",
                "Line 1 of FILE has no question; add one or delete the line.");
        assertInvalid(
                "q.jsonl",
                "{\"question\":\"x\"}\n{oops\n",
                "Line 2 of FILE is not a JSON object; write {\"question\": \"...\"} on one line.");
        assertInvalid(
                "q.jsonl",
                "{\"question\":[\"x\"]}",
                "Line 1 of FILE has a member question that is not a string; put it in quotes.");
        assertInvalid(
                "q.jsonl",
                "{\"id\":\"a\\u0007\",\"question\":\"x\"}",
                "Line 1 of FILE has a control character in its id; remove it.");
        assertInvalid(
                "q.json",
                "[]",
                "Questions are read from .txt, .csv and .jsonl files; FILE is none of these."
                        + " Save it as .txt with one question per line.");
    }

    @Test
    void fileThatIsTooLargeOrMissingIsRefused() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(32_000_001);
        }
        assertInvalid(
                large, "FILE is larger than 32 MB. Split it, and make a report of each part.");
        assertThatThrownBy(() -> read(folder.resolve("none.txt")))
                .isInstanceOf(LecternException.FileAccessException.class);
    }
}
