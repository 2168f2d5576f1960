package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Snapshot;
import org.lectern.model.Citation;
import org.lectern.model.MissingReading;
import org.lectern.model.Session;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Places;
import org.lectern.search.In;
import org.lectern.search.Mode;
import org.lectern.search.Results;
import org.lectern.search.Searcher;
import org.lectern.web.http.Request;
import org.lectern.web.page.SearchAddress;
import org.lectern.web.search.SearchPage.Cited;
import org.lectern.web.search.SearchPage.KnownWord;
import org.lectern.web.search.SearchPage.Lift;
import org.lectern.web.search.SearchPage.Nothing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a search found nothing that answers, and what would. */
public final class Reasons {

    private static final int CITED = 5;

    private final Snapshot snapshot;
    private final Searcher searcher;
    private final SearchAddress address;

    Reasons(Snapshot snapshot, Searcher searcher, SearchAddress address) {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.address = address;
    }

    Nothing of(Results results) {
        Map<String, String> words = new LinkedHashMap<>();
        results.query().words().forEach(word -> words.putIfAbsent(word.term(), word.surface()));
        Map<String, Integer> frequencies = snapshot.documentFrequencies(words.keySet());
        List<String> missing = new ArrayList<>();
        List<KnownWord> rest = new ArrayList<>();
        words.forEach((term, word) -> {
            int passages = frequencies.getOrDefault(term, 0);
            if (passages == 0) {
                missing.add(word);
            } else {
                rest.add(known(word, passages));
            }
        });
        boolean empty = results.inReadings() + results.inNotes() == 0;
        return new Nothing(
                heading(results, empty),
                lede(empty),
                missing,
                missing.isEmpty() ? List.of() : rest,
                lifts(results.inReadings() + results.inNotes()),
                cited(),
                byMeaning(empty));
    }

    private @Nullable String byMeaning(boolean empty) {
        boolean possible = snapshot.commit().model() != null && address.mode() != Mode.SEMANTIC;
        return empty && possible ? address.by(Mode.SEMANTIC).href() : null;
    }

    private static KnownWord known(String word, int passages) {
        return new KnownWord(
                word,
                InWords.count(passages, "passage", "passages"),
                SearchAddress.words(word).href());
    }

    private static String heading(Results results, boolean empty) {
        if (!empty) {
            return "Not found in the readings";
        }
        return results.query().words().size() == 1
                ? "No passage has this word"
                : "No passage matches this";
    }

    private static String lede(boolean empty) {
        return empty
                ? "Here is what stands in the way, and what can be done."
                : "Most of what this asks about is in words that no reading has.";
    }

    private List<Lift> lifts(int found) {
        List<Lift> lifts = new ArrayList<>();
        if (address.session() != null) {
            Session session = snapshot.catalogue().session(address.session());
            addIfMore(lifts, InWords.session(session), address.ofSession(null), found);
        }
        if (address.reading() != null) {
            String title =
                    snapshot.catalogue()
                            .entry(address.reading())
                            .map(entry -> Places.title(entry.source()))
                            .orElse(address.reading());
            addIfMore(lifts, title, address.ofReading(null), found);
        }
        if (address.kind() != null) {
            String kind = InWords.kind(address.kind());
            addIfMore(lifts, kind, address.ofKind(null), found);
        }
        if (address.in() != In.ALL) {
            addIfMore(lifts, Request.nameOf(address.in()) + " only", address.in(In.ALL), found);
        }
        return lifts;
    }

    private void addIfMore(List<Lift> lifts, String label, SearchAddress without, int found) {
        int total = searcher.matching(without.request(without.in(), 0, 1));
        if (total > found) {
            lifts.add(new Lift(label, without.href(), matches(total)));
        }
    }

    private static String matches(int total) {
        return InWords.count(total, "passage or line matches", "passages and lines match");
    }

    private @Nullable Cited cited() {
        List<MissingReading> missing =
                snapshot.catalogue().missing().stream()
                        .filter(reading ->
                                address.session() == null
                                        || reading.citedBy().contains(address.session()))
                        .toList();
        if (missing.isEmpty() || address.in() == In.NOTES || address.reading() != null) {
            return null;
        }
        String by =
                address.session() == null
                        ? "The notes also cite"
                        : InWords.capitalised(
                                        InWords.session(
                                                snapshot.catalogue().session(address.session())))
                                + " also cites";
        return new Cited(
                by,
                missing.stream().limit(CITED).map(m -> named(m.citation())).toList(),
                missing.size() > CITED ? " and %,d more".formatted(missing.size() - CITED) : "");
    }

    private static String named(Citation citation) {
        String title = citation.title();
        return title == null ? InWords.citation(citation) : title;
    }
}
