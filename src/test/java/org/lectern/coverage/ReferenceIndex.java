package org.lectern.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.SampleIndex;
import org.lectern.index.IndexUpdate;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Reference;

import java.nio.file.Path;
import java.util.List;

/** A real index of two readings, one of which has a list of references. */
final class ReferenceIndex {

    static final Reading BEES =
            new Reading("bees", "bees.pdf", "How Bees Agree", List.of("Lena Voss"), 2019, 2);
    static final Reading ANTS =
            new Reading("ants", "ants.pdf", "How Ants Forage", List.of("Ivo Holm"), 2020, 1);

    private static final List<Reference> REFERENCES =
            List.of(
                    reference("An entry without a title", null, null, null),
                    reference("Holm. How ants forage!", "How ants forage!", null, null),
                    reference("Reed. Scout bees.", "Scout bees and quorum", "10.1000/q", null),
                    reference("Moor. Scouts.", "Quorum sensing in dances", null, "2001.01234"),
                    reference("Lund. Maps.", "Polarised light for navigation", null, null));

    private ReferenceIndex() {}

    private static Reference reference(
            String text, @Nullable String title, @Nullable String doi, @Nullable String arxiv) {
        Integer year = doi == null ? null : 2003;
        return new Reference(text, List.of(), year, title, doi, arxiv, null);
    }

    /** Creates the index. The caller closes the snapshot. */
    static Snapshot create(Path folder) {
        LuceneIndex index = new LuceneIndex(folder);
        try (IndexUpdate update = index.update(true)) {
            Passage[] passages = {
                SampleIndex.passage("bees", 0, 1, "Scout bees dance for a site."),
                SampleIndex.passage("bees", 1, 2, "At a quorum of scout bees the swarm flies.")
            };
            update.replace(
                    new CatalogueEntry(BEES, "b", passages.length, null),
                    SampleIndex.withoutVectors(passages),
                    REFERENCES);
            SampleIndex.put(update, ANTS, SampleIndex.passage("ants", 0, 1, "Ants leave trails."));
            update.commit(folder, 1, null, "0123456789ab", SampleIndex.TIME);
        }
        return index.open();
    }
}
