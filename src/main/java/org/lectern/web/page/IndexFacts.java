package org.lectern.web.page;

import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Reading;
import org.lectern.quoting.InWords;
import org.lectern.quoting.TimeText;
import org.lectern.report.NotesQuestions;

import java.util.List;

/**
 * What is in the index, in figures.
 *
 * @param readings how many have passages
 * @param known how many the corpus has or the notes cite
 * @param pages of the readings that have passages
 * @param questions of the notes
 */
public record IndexFacts(
        int readings, int known, String passages, String pages, String questions, TimeText time) {

    public static IndexFacts of(Snapshot snapshot) {
        Catalogue catalogue = snapshot.catalogue();
        int pages =
                catalogue.entries().stream()
                        .filter(entry -> entry.passages() > 0)
                        .map(CatalogueEntry::source)
                        .mapToInt(source -> source instanceof Reading r ? r.pages() : 0)
                        .sum();
        return new IndexFacts(
                snapshot.commit().readings(),
                catalogue.readings().size() + catalogue.missing().size(),
                InWords.count(snapshot.commit().passages(), "passage", "passages"),
                InWords.count(pages, "page", "pages"),
                "%,d".formatted(new NotesQuestions(catalogue).of(List.of(), false).size()),
                InWords.moment(snapshot.commit().time()));
    }
}
