package org.lectern.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.coverage.Outcome;
import org.lectern.model.Answer;
import org.lectern.model.Question;

import java.util.List;

class CsvTest {

    @Test
    void formulasAreNeutralAndAnAnswerWithoutPassagesHasARow() {
        Question question = Question.asked("-1", "=HYPERLINK(\"x\"), why?", null);
        String csv =
                Csv.of(
                        List.of(
                                new Outcome(
                                        question,
                                        new Answer.NotFound(List.of(), List.of("@home"), List.of()),
                                        List.of())));
        assertThat(csv)
                .isEqualTo(
                        "id,question,topic,session,asked as,state,why,"
                                + "rank,score,kind,source,title,byline,place,passage,text\r\n"
                                + "'-1,\"'=HYPERLINK(\"\"x\"\"), why?\",,,asked,not-found,'@home,"
                                + ",,,,,,,,\r\n");
    }
}
