package org.lectern.web.api;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.NotesQuestions;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.SessionAnswerCache;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.SourceLabels;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.AnswerState;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;
import org.lectern.web.view.RecentQueries;
import org.lectern.web.view.RecentQueries.RecentQuery;
import org.lectern.web.view.SearchUrl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The endpoint of suggestions for a partial query: questions, readings and terms. */
public final class SuggestEndpoint implements Endpoint.SnapshotEndpoint {

    private static final int MAX_QUESTIONS = 4;
    private static final int MAX_READINGS = 3;
    private static final int MAX_TERMS = 4;
    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final SessionAnswerCache answers;
    private final RecentQueries recentQueries;

    public SuggestEndpoint(SessionAnswerCache answers, RecentQueries recentQueries) {
        this.answers = answers;
        this.recentQueries = recentQueries;
    }

    private record Suggestions(
            List<Suggestion> questions, List<Suggestion> readings, List<Suggestion> terms) {}

    /**
     * A suggestion.
     *
     * @param state the state of a question; null if unknown
     * @param label label of the state
     * @param aside details, such as session, authors or number of passages
     */
    private record Suggestion(
            String text,
            String href,
            @Nullable AnswerState state,
            @Nullable String label,
            @Nullable String aside) {}

    @Override
    public Response respond(Request request, Snapshot snapshot) {
        String input = request.parameter("q");
        return Response.json(
                Json.toLine(
                        input == null || input.length() < MIN_LENGTH || input.length() > MAX_LENGTH
                                ? new Suggestions(List.of(), List.of(), List.of())
                                : suggestions(input, snapshot)));
    }

    private Suggestions suggestions(String input, Snapshot snapshot) {
        List<String> words = words(input);
        return new Suggestions(
                Stream.concat(
                                notesQuestions(words, snapshot),
                                recentQueries.all().stream()
                                        .filter(recent -> matchesAllPrefixes(recent.query(), words))
                                        .map(SuggestEndpoint::suggestion))
                        .limit(MAX_QUESTIONS)
                        .toList(),
                snapshot.catalogue().readings().stream()
                        .filter(reading ->
                                matchesAllPrefixes(
                                        SourceLabels.byline(reading) + " " + reading.title(),
                                        words))
                        .limit(MAX_READINGS)
                        .map(SuggestEndpoint::suggestion)
                        .toList(),
                terms(input, words, snapshot));
    }

    /** Returns whether each word is a prefix of a word in the text. */
    private static boolean matchesAllPrefixes(String text, List<String> words) {
        List<String> textWords =
                Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> textWords.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Stream<Suggestion> notesQuestions(List<String> words, Snapshot snapshot) {
        return new NotesQuestions(snapshot.catalogue())
                .of(List.of(), false).stream()
                        .filter(question -> matchesAllPrefixes(question.text(), words))
                        .limit(MAX_QUESTIONS)
                        .map(question -> suggestion(question, snapshot));
    }

    private Suggestion suggestion(Question question, Snapshot snapshot) {
        String id = question.session();
        @Nullable Session session = id == null ? null : snapshot.catalogue().session(id);
        AnswerState state =
                session == null
                        ? null
                        : answers.cached(snapshot, session).stream()
                                .flatMap(List::stream)
                                .filter(outcome -> outcome.question().equals(question))
                                .map(QuestionOutcome::state)
                                .findFirst()
                                .orElse(null);
        return new Suggestion(
                question.text(),
                Links.question(question.id()),
                state,
                state == null ? null : Labels.state(state),
                session == null ? null : Labels.session(session));
    }

    private static Suggestion suggestion(RecentQuery recent) {
        return new Suggestion(
                recent.query(),
                recent.href(),
                recent.state(),
                Labels.state(recent.state()),
                "asked recently");
    }

    private static Suggestion suggestion(Reading reading) {
        return new Suggestion(
                reading.title(), Links.reading(reading), null, null, SourceLabels.byline(reading));
    }

    /** Returns completions of the last word, preceded by the other words. */
    private static List<Suggestion> terms(String input, List<String> words, Snapshot snapshot) {
        if (words.isEmpty() || words.getLast().length() < MIN_LENGTH) {
            return List.of();
        }
        String last = words.getLast();
        int at = input.toLowerCase(Locale.ROOT).lastIndexOf(last);
        String before = at < 0 ? "" : input.substring(0, at);
        return snapshot.vocabulary().wordsWithPrefix(last, MAX_TERMS).stream()
                .map(known ->
                        new Suggestion(
                                before + known.word(),
                                SearchUrl.forQuery(before + known.word()).href(),
                                null,
                                null,
                                Labels.count(known.passages(), "passage", "passages")))
                .toList();
    }
}
