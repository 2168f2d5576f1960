package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Word;
import org.lectern.index.Field;
import org.lectern.index.IndexQuery;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.search.Asker;
import org.lectern.search.In;
import org.lectern.search.Limits;
import org.lectern.search.Results;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.web.answers.AlsoAsked;
import org.lectern.web.page.AnswerBlock;
import org.lectern.web.page.Cards;
import org.lectern.web.page.Link;
import org.lectern.web.page.Means;
import org.lectern.web.page.SearchAddress;
import org.lectern.web.search.SearchPage.Fold;
import org.lectern.web.search.SearchPage.Found;
import org.lectern.web.search.SearchPage.Mended;
import org.lectern.web.search.SearchPage.Nothing;
import org.lectern.web.search.SearchPage.Paging;
import org.lectern.web.search.SearchPage.ReadingGroup;
import org.lectern.web.search.SearchPage.Working;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes what the search page shows of one search in one commit. */
public final class Finder {

    /** Lines of the notes that stand below the readings' passages. */
    private static final int NOTES_BESIDE = 3;

    private final Snapshot snapshot;
    private final Searcher searcher;
    private final SearchAddress address;
    private final Means means;
    private final AlsoAsked also;

    Finder(Searcher searcher, SearchAddress address, Means means, AlsoAsked also) {
        this.also = also;
        this.snapshot = searcher.snapshot();
        this.searcher = searcher;
        this.address = address;
        this.means = means;
    }

    /**
     * Searches.
     *
     * @throws org.lectern.model.LecternException if the address asks for what cannot be had
     */
    Found found() {
        long began = System.nanoTime();
        Results results = results();
        Answer answer = answer(results);
        Nothing nothing = nothing(results, answer);
        Cards cards = cards(results);
        List<ReadingGroup> groups =
                new Groups(snapshot.catalogue(), cards, this::more)
                        .of(results.hits(), nothing != null);
        String took = took(Duration.ofNanos(System.nanoTime() - began));
        return new Found(
                count(results),
                rest(results),
                took,
                InWords.day(snapshot.commit().time()),
                answer == null ? "" : answer.state(),
                corrections(results),
                new FacetLinks(snapshot.catalogue(), address).of(searcher.facets(request())),
                nothing == null && answer != null ? block(answer, cards) : null,
                nothing,
                working(results, took),
                groups,
                paging(results));
    }

    private Results results() {
        int from = address.from();
        Results found =
                searcher.search(
                        address.request(
                                address.in() == In.NOTES ? In.NOTES : In.READINGS,
                                from,
                                SearchAddress.PER_PAGE));
        if (address.in() != In.ALL || from > 0) {
            return found;
        }
        Results notes = searcher.search(address.request(In.NOTES, 0, NOTES_BESIDE));
        return new Results(
                found.query(),
                found.inReadings(),
                notes.inNotes(),
                Stream.concat(found.hits().stream(), notes.hits().stream()).toList(),
                found.how());
    }

    /** Of words without syntax, on the first page; null else. */
    private @Nullable Answer answer(Results results) {
        boolean asked =
                results.query().query() instanceof IndexQuery.AnyWord(Field field, String _)
                        && field == Field.TEXT
                        && address.in() != In.NOTES
                        && address.page() == 1;
        return asked
                ? new Asker(searcher).answer(address.query(), results, SearchAddress.PER_PAGE)
                : null;
    }

    private @Nullable Nothing nothing(Results results, @Nullable Answer answer) {
        return answer instanceof Answer.NotFound
                        || (results.hits().isEmpty() && address.page() == 1)
                ? new Reasons(snapshot, searcher, address).of(results)
                : null;
    }

    private SearchRequest request() {
        return address.request(address.in(), 0, SearchAddress.PER_PAGE);
    }

    /** In quotation marks a word is looked for as it is written. */
    private List<Mended> corrections(Results results) {
        return results.corrections().stream()
                .map(correction ->
                        new Mended(
                                correction.written(),
                                correction.instead(),
                                address.of(quoted(correction.written())).href()))
                .toList();
    }

    private String quoted(String word) {
        return address.query()
                .replaceFirst(
                        "(?i)(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Matcher.quoteReplacement("\"" + word + "\""));
    }

    private Cards cards(Results results) {
        return new Cards(
                snapshot.catalogue(),
                new Cards.Asked(address.query(), null, results.query().words()),
                means);
    }

    private @Nullable AnswerBlock block(Answer answer, Cards cards) {
        return answer.hits().stream()
                .filter(hit -> hit.answer() != null)
                .findFirst()
                .map(hit -> AnswerBlock.of(hit, answer, cards.of(hit)).near(near()))
                .orElse(null);
    }

    /** A question of the group's that asks nearly the same. */
    private @Nullable Link near() {
        return also.like(address.query()).stream()
                .findFirst()
                .map(question ->
                        new Link(
                                "Near this, asked by the group: " + question.text(),
                                Links.question(question.id())))
                .orElse(null);
    }

    private @Nullable Fold more(Reading reading, int shown) {
        if (reading.id().equals(address.reading())) {
            return null;
        }
        SearchAddress alone = address.in(In.READINGS).ofReading(reading.id());
        int all = searcher.matching(alone.request(In.READINGS, 0, 1));
        if (all <= shown) {
            return null;
        }
        String label =
                address.page() == 1
                        ? "%,d more in this reading".formatted(all - shown)
                        : "All %,d in this reading".formatted(all);
        return new Fold(label, address.ofReading(reading.id()).href());
    }

    private String count(Results results) {
        if (address.in() == In.NOTES) {
            return lines(results);
        }
        long readings =
                results.hits().stream()
                        .filter(Finder::isOfReading)
                        .map(Hit::source)
                        .distinct()
                        .count();
        boolean all =
                results.hits().stream().filter(Finder::isOfReading).count() == results.inReadings();
        String passages = InWords.count(results.inReadings(), "passage", "passages");
        return all && readings > 0
                ? passages + " in " + InWords.count((int) readings, "reading", "readings")
                : passages;
    }

    private String rest(Results results) {
        return address.in() == In.ALL && results.inNotes() > 0 ? ", " + lines(results) : "";
    }

    private static String lines(Results results) {
        return InWords.count(results.inNotes(), "line", "lines") + " of the notes";
    }

    private static boolean isOfReading(Hit hit) {
        return hit.source() instanceof Reading;
    }

    private static Working working(Results results, String took) {
        return new Working(
                results.query().words().stream().map(Word::surface).distinct().toList(),
                results.query().leftOut(),
                results.how(),
                "score"
                        + results.hits().stream()
                                .findFirst()
                                .map(best -> "; best passage: %.2f".formatted(best.score()))
                                .orElse(""),
                took);
    }

    private static String took(Duration time) {
        return time.toMillis() == 0 ? "under 1 ms" : "%,d ms".formatted(time.toMillis());
    }

    private @Nullable Paging paging(Results results) {
        int total = address.in() == In.NOTES ? results.inNotes() : results.inReadings();
        int from = address.from();
        if (total <= SearchAddress.PER_PAGE && from == 0) {
            return null;
        }
        int to = Math.min(from + SearchAddress.PER_PAGE, total);
        int last = Math.max(1, Math.ceilDiv(total, SearchAddress.PER_PAGE));
        boolean more = to < Math.min(total, Limits.HITS);
        return new Paging(
                from < total
                        ? "%,d–%,d of %,d".formatted(from + 1, to, total)
                        : "none left of %,d".formatted(total),
                from == 0 ? null : address.at(Math.min(address.page() - 1, last)).href(),
                more ? address.at(address.page() + 1).href() : null);
    }
}
