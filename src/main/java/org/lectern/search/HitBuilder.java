package org.lectern.search;

import org.lectern.analysis.Word;
import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Hit;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.Source;
import org.lectern.search.PassageSelector.SelectedPassage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes hits of chosen passages: what of each matched, and which sentence answers best. */
final class HitBuilder {

    private final Snapshot snapshot;
    private final Highlighter highlighter;
    private final AnswerSentenceSelector answerSentences;

    HitBuilder(Snapshot snapshot, EmbeddedQuery query) {
        Set<String> terms =
                query.parsed().words().stream().map(Word::term).collect(Collectors.toSet());
        this.snapshot = snapshot;
        this.highlighter = new Highlighter(query.parsed());
        this.answerSentences =
                new AnswerSentenceSelector(
                        terms, TermWeights.lookUp(snapshot, terms), query.vector());
    }

    /**
     * The hits.
     *
     * @param from how many stand before the first
     */
    List<Hit> build(List<SelectedPassage> chosen, int from) {
        Map<Integer, PassageVectors> vectors =
                snapshot.store()
                        .vectors(chosen.stream().map(c -> c.scored().passageNumber()).toList());
        List<Hit> hits = new ArrayList<>();
        for (SelectedPassage one : chosen) {
            Passage passage = one.passage();
            hits.add(
                    new Hit(
                            from + hits.size() + 1,
                            one.scored().score(),
                            one.scored().parts(),
                            passage,
                            source(passage),
                            highlighter.highlight(passage.text()),
                            answerSentences.select(
                                    passage.text(), vectors.get(one.scored().passageNumber())),
                            one.duplicates()));
        }
        return hits;
    }

    private Source source(Passage passage) {
        String id = passage.source();
        return snapshot.catalogue()
                .entry(id)
                .map(CatalogueEntry::source)
                .orElseThrow(() -> new IllegalStateException("no entry for " + id));
    }
}
