package org.lectern.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.model.Answer;
import org.lectern.model.Question;

import java.util.List;

class CsvReportTest {

    @Test
    void formulasAreNeutralisedAndEmptyAnswersHaveARow() {
        Question question = Question.ofUser("-1", "=HYPERLINK(\"x\"), why?", null);
        String csv =
                CsvReport.ofAnswers(
                        List.of(
                                new QuestionOutcome(
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
