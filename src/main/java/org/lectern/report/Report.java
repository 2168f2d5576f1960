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
 * Answers to many questions from one commit. Full answers are loaded one at a time, since all of
 * them may not fit in memory.
 *
 * @param snapshot must stay open while the report is used
 * @param date day on which the report was started; null if it is not shown
 * @param questions questions that have an answer, in order
 * @param failed questions that could not be searched for
 * @param summaries returns the summary of a question's answer
 * @param answers loads a question's answer
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

    /** Creates a report of some questions from the answers in a journal. */
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

    /** Returns the answers in the order of the questions, each loaded when it is reached. */
    public Iterable<QuestionOutcome> outcomes() {
        return () -> questions.stream().map(answers).iterator();
    }

    public QuestionOutcome outcome(Question question) {
        return answers.apply(question);
    }

    public AnswerSummary summary(Question question) {
        return summaries.apply(question);
    }

    /** Counts all answers by state. */
    public StateCounts counts() {
        return counts(questions);
    }

    /** Counts the answers to some of the questions by state. */
    public StateCounts counts(List<Question> some) {
        return StateCounts.of(some.stream().map(summaries).toList());
    }

    /** Returns the sentences about how the search was done that hold for all questions. */
    public List<String> commonSearchNotes() {
        Set<String> common = new LinkedHashSet<>();
        questions.stream().limit(1).map(summaries).forEach(first -> common.addAll(first.how()));
        questions.stream().map(summaries).forEach(summary -> common.retainAll(summary.how()));
        return List.copyOf(common);
    }

    /** Returns the sessions that the report covers; none if its questions are from a file. */
    public List<Session> sessions() {
        return settings.questions() == null
                ? new NotesQuestions(catalogue()).sessions(settings.sessions())
                : List.of();
    }

    /** Returns the sessions that have neither questions nor points. */
    public List<Session> sessionsWithoutQuestions() {
        return sessions().stream()
                .filter(s -> s.topics().stream().allMatch(t -> t.items().isEmpty()))
                .toList();
    }

    /** Returns the missing readings that the report's sessions cite, or all if it covers none. */
    public List<MissingReading> missingReadings() {
        List<String> sessions = sessions().stream().map(Session::id).toList();
        return catalogue().missingReadings().stream()
                .filter(missing ->
                        sessions.isEmpty()
                                || missing.citedBy().stream().anyMatch(sessions::contains))
                .toList();
    }

    /** Returns the questions grouped by session and topic. */
    public List<SessionGroup> sessionGroups() {
        return SessionGroup.of(questions, catalogue());
    }
}
