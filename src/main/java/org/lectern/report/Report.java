package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.NotesQuestions;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.index.Commit;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.MissingReading;
import org.lectern.model.Question;
import org.lectern.model.Session;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers to many questions, all from one commit. The answers themselves are fetched one by one, as
 * often as they are wanted: all at once they may be more than memory holds.
 *
 * @param snapshot open as long as the report is used
 * @param date day on which it was begun; null where that is not to be told
 * @param questions that have an answer, in their order
 * @param failed questions that could not be searched for
 * @param summaries their answers in brief
 * @param answers their answers whole
 */
public record Report(
        Snapshot snapshot,
        ReportSettings settings,
        @Nullable LocalDate date,
        List<Question> questions,
        List<FailedQuestion> failed,
        Function<Question, AnswerSummary> summaries,
        Function<Question, QuestionOutcome> answers) {

    public Report {
        questions = List.copyOf(questions);
        failed = List.copyOf(failed);
    }

    /** What a journal has of some questions. */
    public static Report of(
            Journal journal,
            Snapshot snapshot,
            ReportSettings settings,
            List<Question> questions,
            List<FailedQuestion> failed) {
        return new Report(
                snapshot,
                settings,
                journal.date(),
                questions.stream().filter(journal::has).toList(),
                failed,
                journal::summary,
                question -> journal.outcome(question, snapshot));
    }

    public Commit commit() {
        return snapshot.commit();
    }

    public Catalogue catalogue() {
        return snapshot.catalogue();
    }

    /** The answers, in the order of the questions. */
    public Iterable<QuestionOutcome> outcomes() {
        return () -> questions.stream().map(answers).iterator();
    }

    public QuestionOutcome outcome(Question question) {
        return answers.apply(question);
    }

    public AnswerSummary summary(Question question) {
        return summaries.apply(question);
    }

    /** Of all answers. */
    public StateCounts counts() {
        return counts(questions);
    }

    /** Of the answers to some of the questions. */
    public StateCounts counts(List<Question> some) {
        return StateCounts.of(some.stream().map(summaries).toList());
    }

    /** What holds for how every question was searched for. */
    public List<String> commonSearchNotes() {
        Set<String> common = new LinkedHashSet<>();
        questions.stream().limit(1).map(summaries).forEach(first -> common.addAll(first.how()));
        questions.stream().map(summaries).forEach(brief -> common.retainAll(brief.how()));
        return List.copyOf(common);
    }

    /** The sessions that the report is about; none where its questions are from a file. */
    public List<Session> sessions() {
        return settings.questions() == null
                ? new NotesQuestions(catalogue()).sessions(settings.sessions())
                : List.of();
    }

    /** Those in which nothing is asked. */
    public List<Session> sessionsWithoutQuestions() {
        return sessions().stream()
                .filter(s -> s.topics().stream().allMatch(t -> t.items().isEmpty()))
                .toList();
    }

    /** What these sessions cite and the corpus lacks; of questions from a file, what all cite. */
    public List<MissingReading> missingReadings() {
        List<String> sessions = sessions().stream().map(Session::id).toList();
        return catalogue().missingReadings().stream()
                .filter(missing ->
                        sessions.isEmpty()
                                || missing.citedBy().stream().anyMatch(sessions::contains))
                .toList();
    }

    /** The questions as they are to be shown: by session and topic, as far as these are known. */
    public List<SessionGroup> sessionGroups() {
        return SessionGroup.of(questions, catalogue());
    }
}
