package org.lectern.index.lucene;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.lectern.index.Facets;
import org.lectern.model.SectionKind;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts matches by source and by kind of section. Within a segment they are counted by ordinal;
 * ordinals are resolved to values once per segment.
 */
final class FacetCollector extends SimpleCollector {

    /** Manages a single collector, since searches are not parallel. */
    static final CollectorManager<FacetCollector, Facets> MANAGER =
            new CollectorManager<>() {
                @Override
                public FacetCollector newCollector() {
                    return new FacetCollector();
                }

                @Override
                public Facets reduce(Collection<FacetCollector> counters) {
                    return counters.iterator().next().facets();
                }
            };

    private final Map<String, Integer> bySource = new HashMap<>();
    private final Map<String, Integer> bySectionKind = new HashMap<>();
    private SortedDocValues sources = DocValues.emptySorted();
    private SortedDocValues kinds = DocValues.emptySorted();
    private int[] sourceCounts = {};
    private int[] kindCounts = {};

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        sources = DocValues.getSorted(context.reader(), Schema.SOURCE_ID);
        kinds = DocValues.getSorted(context.reader(), Schema.SECTION_KIND);
        sourceCounts = new int[sources.getValueCount()];
        kindCounts = new int[kinds.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
        if (sources.advanceExact(document)) {
            sourceCounts[sources.ordValue()]++;
        }
        if (kinds.advanceExact(document)) {
            kindCounts[kinds.ordValue()]++;
        }
    }

    @Override
    public void finish() throws IOException {
        addCounts(sources, sourceCounts, bySource);
        addCounts(kinds, kindCounts, bySectionKind);
    }

    private static void addCounts(SortedDocValues values, int[] counts, Map<String, Integer> sums)
            throws IOException {
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                sums.merge(values.lookupOrd(value).utf8ToString(), counts[value], Integer::sum);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private Facets facets() {
        Map<SectionKind, Integer> kinds = new EnumMap<>(SectionKind.class);
        bySectionKind.forEach((name, count) -> kinds.put(SectionKind.valueOf(name), count));
        return new Facets(bySource, kinds);
    }
}
