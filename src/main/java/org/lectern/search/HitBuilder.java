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

/** Builds hits from selected passages: adds highlights, the answer sentence and the source. */
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
     * Builds hits.
     *
     * @param offset number of better hits, which are not built; the first hit has the next rank
     */
    List<Hit> build(List<SelectedPassage> selected, int offset) {
        Map<Integer, PassageVectors> vectors =
                snapshot.store()
                        .vectors(selected.stream().map(s -> s.scored().passageNumber()).toList());
        List<Hit> hits = new ArrayList<>();
        for (SelectedPassage one : selected) {
            int rank = offset + hits.size() + 1;
            hits.add(hit(rank, one, vectors));
        }
        return hits;
    }

    private Hit hit(int rank, SelectedPassage selected, Map<Integer, PassageVectors> vectors) {
        Passage passage = selected.passage();
        return new Hit(
                rank,
                selected.scored().score(),
                selected.scored().parts(),
                passage,
                source(passage),
                highlighter.highlight(passage.text()),
                answerSentences.select(
                        passage.text(), vectors.get(selected.scored().passageNumber())),
                selected.duplicates());
    }

    private Source source(Passage passage) {
        String id = passage.source();
        return snapshot.catalogue()
                .entry(id)
                .map(CatalogueEntry::source)
                .orElseThrow(() -> new IllegalStateException("no entry for " + id));
    }
}
