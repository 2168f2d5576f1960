package org.lectern.web.api;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Outcome;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.quoting.Places;
import org.lectern.report.NotesQuestions;
import org.lectern.web.answers.AskedLately;
import org.lectern.web.answers.AskedLately.Asked;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.page.SearchAddress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What could be meant by what was typed so far: questions asked, readings, words. */
public final class SuggestEndpoint implements Endpoint.OfCommit {

    private static final int QUESTIONS = 4;
    private static final int READINGS = 3;
    private static final int TERMS = 4;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final NotesAnswers answers;
    private final AskedLately lately;

    public SuggestEndpoint(NotesAnswers answers, AskedLately lately) {
        this.answers = answers;
        this.lately = lately;
    }

    private record Suggestions(
            List<Suggestion> questions, List<Suggestion> readings, List<Suggestion> terms) {}

    /**
     * One of them.
     *
     * @param state of a question, where it is known
     * @param label of the state
     * @param aside on where it was asked, who wrote it, how often it occurs
     */
    private record Suggestion(
            String text,
            String href,
            @Nullable String state,
            @Nullable String label,
            @Nullable String aside) {}

    @Override
    public Reply reply(Request request, Snapshot snapshot) {
        String typed = request.parameter("q");
        return Reply.json(
                Json.line(
                        typed == null || typed.length() < SHORTEST || typed.length() > LONGEST
                                ? new Suggestions(List.of(), List.of(), List.of())
                                : suggestions(typed, snapshot)));
    }

    private Suggestions suggestions(String typed, Snapshot snapshot) {
        List<String> words = words(typed);
        return new Suggestions(
                Stream.concat(
                                ofNotes(words, snapshot),
                                lately.all().stream()
                                        .filter(asked -> has(asked.query(), words))
                                        .map(SuggestEndpoint::suggestion))
                        .limit(QUESTIONS)
                        .toList(),
                snapshot.catalogue().readings().stream()
                        .filter(reading ->
                                has(Places.byline(reading) + " " + reading.title(), words))
                        .limit(READINGS)
                        .map(SuggestEndpoint::suggestion)
                        .toList(),
                terms(typed, words, snapshot));
    }

    /** Whether each word begins a word of the text. */
    private static boolean has(String text, List<String> words) {
        List<String> there = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> there.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Stream<Suggestion> ofNotes(List<String> words, Snapshot snapshot) {
        return new NotesQuestions(snapshot.catalogue())
                .of(List.of(), false).stream()
                        .filter(question -> has(question.text(), words))
                        .limit(QUESTIONS)
                        .map(question -> suggestion(question, snapshot));
    }

    private Suggestion suggestion(Question question, Snapshot snapshot) {
        String id = question.session();
        @Nullable Session session = id == null ? null : snapshot.catalogue().session(id);
        String state =
                session == null
                        ? null
                        : answers.known(snapshot, session).stream()
                                .flatMap(List::stream)
                                .filter(outcome -> outcome.question().equals(question))
                                .map(Outcome::state)
                                .findFirst()
                                .orElse(null);
        return new Suggestion(
                question.text(),
                Links.question(question.id()),
                state,
                state == null ? null : InWords.state(state),
                session == null ? null : InWords.session(session));
    }

    private static Suggestion suggestion(Asked asked) {
        return new Suggestion(
                asked.query(),
                asked.href(),
                asked.state(),
                InWords.state(asked.state()),
                "asked lately");
    }

    private static Suggestion suggestion(Reading reading) {
        return new Suggestion(
                reading.title(), Links.reading(reading), null, null, Places.byline(reading));
    }

    /** The last word is still being typed; those before it stay. */
    private static List<Suggestion> terms(String typed, List<String> words, Snapshot snapshot) {
        if (words.isEmpty() || words.getLast().length() < SHORTEST) {
            return List.of();
        }
        String last = words.getLast();
        int at = typed.toLowerCase(Locale.ROOT).lastIndexOf(last);
        String before = at < 0 ? "" : typed.substring(0, at);
        return snapshot.words(last, TERMS).stream()
                .map(known ->
                        new Suggestion(
                                before + known.word(),
                                SearchAddress.words(before + known.word()).href(),
                                null,
                                null,
                                InWords.count(known.passages(), "passage", "passages")))
                .toList();
    }
}
