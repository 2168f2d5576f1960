package org.lectern.web.view;

import org.lectern.coverage.NotesQuestions;
import org.lectern.format.Labels;
import org.lectern.format.TimeText;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Reading;

import java.util.List;

/**
 * The size of the index.
 *
 * @param readings number of readings with passages
 * @param knownReadings number of readings in the corpus or cited in the notes
 * @param pages number of pages of the readings with passages
 * @param questions number of questions in the notes
 */
public record IndexSummary(
        int readings,
        int knownReadings,
        String passages,
        String pages,
        String questions,
        TimeText updated) {

    public static IndexSummary of(Snapshot snapshot) {
        Catalogue catalogue = snapshot.catalogue();
        return new IndexSummary(
                snapshot.commit().readings(),
                catalogue.readings().size() + catalogue.missingReadings().size(),
                Labels.count(snapshot.commit().passages(), "passage", "passages"),
                Labels.count(indexedPages(catalogue), "page", "pages"),
                "%,d".formatted(new NotesQuestions(catalogue).of(List.of(), false).size()),
                Labels.timestamp(snapshot.commit().time()));
    }

    private static int indexedPages(Catalogue catalogue) {
        return catalogue.entries().stream()
                .filter(entry -> entry.passages() > 0)
                .map(CatalogueEntry::source)
                .mapToInt(source -> source instanceof Reading reading ? reading.pages() : 0)
                .sum();
    }
}
