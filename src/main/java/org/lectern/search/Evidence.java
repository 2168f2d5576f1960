package org.lectern.search;

import org.lectern.analysis.Word;
import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Hit;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.Source;
import org.lectern.search.Selection.Chosen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes hits of chosen passages: what of each matched, and which sentence answers best. */
final class Evidence {

    private final Snapshot snapshot;
    private final Highlighter highlighter;
    private final AnswerSentence sentence;

    Evidence(Snapshot snapshot, Understood query) {
        Set<String> terms =
                query.parsed().words().stream().map(Word::term).collect(Collectors.toSet());
        this.snapshot = snapshot;
        this.highlighter = new Highlighter(query.parsed());
        this.sentence = new AnswerSentence(terms, Weights.of(snapshot, terms), query.question());
    }

    /**
     * The hits.
     *
     * @param from how many stand before the first
     */
    List<Hit> of(List<Chosen> chosen, int from) {
        Map<Integer, PassageVectors> vectors =
                snapshot.vectors(chosen.stream().map(c -> c.scored().passage()).toList());
        List<Hit> hits = new ArrayList<>();
        for (Chosen one : chosen) {
            Passage passage = one.passage();
            hits.add(
                    new Hit(
                            from + hits.size() + 1,
                            one.scored().score(),
                            one.scored().parts(),
                            passage,
                            source(passage),
                            highlighter.of(passage.text()),
                            sentence.in(passage.text(), vectors.get(one.scored().passage())),
                            one.same()));
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
