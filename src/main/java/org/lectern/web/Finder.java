package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Word;
import org.lectern.index.Field;
import org.lectern.index.IndexQuery;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.search.Asker;
import org.lectern.search.In;
import org.lectern.search.Limits;
import org.lectern.search.Results;
import org.lectern.search.Searcher;
import org.lectern.web.SearchPage.AnswerBlock;
import org.lectern.web.SearchPage.Found;
import org.lectern.web.SearchPage.Nothing;
import org.lectern.web.SearchPage.Paging;
import org.lectern.web.SearchPage.ReadingGroup;
import org.lectern.web.SearchPage.Working;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Makes what the search page shows of one search in one commit. */
final class Finder {

    /** Lines of the notes that stand below the readings' passages. */
    private static final int NOTES_BESIDE = 3;

    private final Snapshot snapshot;
    private final Searcher searcher;
    private final SearchAddress address;

    Finder(Searcher searcher, SearchAddress address) {
        this.snapshot = searcher.snapshot();
        this.searcher = searcher;
        this.address = address;
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
        List<ReadingGroup> groups =
                new Groups(snapshot.catalogue(), searcher, address)
                        .of(results.hits(), nothing != null);
        String took = took(Duration.ofNanos(System.nanoTime() - began));
        return new Found(
                count(results),
                rest(results),
                took,
                InWords.day(snapshot.commit().time()),
                nothing == null && answer != null ? block(answer) : null,
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

    private @Nullable AnswerBlock block(Answer answer) {
        return answer.hits().stream()
                .filter(hit -> hit.answer() != null)
                .findFirst()
                .map(hit ->
                        switch (answer) {
                            case Answer.Found _ ->
                                    block(hit, "found", "Found in the readings", answer);
                            case Answer.Partly _ -> block(hit, "partly", "Found in part", answer);
                            case Answer.NotFound _ ->
                                    throw new IllegalStateException("no answer to show");
                        })
                .orElse(null);
    }

    private @Nullable AnswerBlock block(Hit hit, String state, String label, Answer answer) {
        PassageCard card = PassageCard.of(hit, snapshot.catalogue());
        return hit.source() instanceof Reading reading
                ? new AnswerBlock(
                        state,
                        label,
                        answer.why().isEmpty()
                                ? "quoted word for word"
                                : String.join("; ", answer.why()),
                        card.quotation().answer(),
                        PassageCard.before(reading),
                        reading.title(),
                        PassageCard.after(reading),
                        card)
                : null;
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
