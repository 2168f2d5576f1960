package org.lectern.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.CorpusScan;
import org.lectern.ingest.IngestPlan.RereadPolicy;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Failure;
import org.lectern.model.Reading;

import java.nio.file.Path;
import java.util.List;

class IngestPlanTest {

    private static final Failure DAMAGED = new Failure(Failure.Reason.CORRUPT, "It is damaged.");
    private static final Failure GONE = new Failure(Failure.Reason.VANISHED, "It disappeared.");

    private static CatalogueEntry indexed(String id, @Nullable Failure failure) {
        Reading reading = new Reading(id, "r/" + id + ".pdf", id, List.of(), null, 1);
        return new CatalogueEntry(reading, "hash", failure == null ? 1 : 0, failure);
    }

    private static CorpusFile onDisk(String id, String hash) {
        String file = "r/" + id + ".pdf";
        return new CorpusFile(id, file, Path.of(file), CorpusFile.Kind.PDF, hash);
    }

    private static IngestPlan plan(
            CorpusScan scan, boolean retryFailed, CatalogueEntry... indexed) {
        return IngestPlan.of(
                scan,
                new Catalogue(List.of(indexed)),
                retryFailed ? RereadPolicy.FAILED : RereadPolicy.NONE);
    }

    private static CorpusScan scan(CorpusFile... files) {
        return new CorpusScan(List.of(files), 0, List.of());
    }

    @Test
    void filesAreSortedByWhatTheIndexKnows() {
        CorpusFile fresh = onDisk("fresh", "hash");
        CorpusFile other = onDisk("other", "new hash");
        CorpusFile same = onDisk("same", "hash");
        IngestPlan plan =
                plan(
                        scan(fresh, other, same),
                        false,
                        indexed("other", null),
                        indexed("same", null),
                        indexed("gone", null));
        assertThat(plan)
                .isEqualTo(
                        new IngestPlan(
                                List.of(fresh),
                                List.of(other),
                                List.of(same),
                                List.of(),
                                List.of(indexed("gone", null))));
    }

    @Test
    void whatFailedIsTriedAgainOnlyWhereItMayPass() {
        CorpusFile damaged = onDisk("a", "hash");
        CorpusFile gone = onDisk("b", "hash");
        CorpusScan scan = scan(damaged, gone);
        IngestPlan plan = plan(scan, false, indexed("a", DAMAGED), indexed("b", GONE));
        assertThat(plan.failing()).containsExactly(damaged);
        assertThat(plan.changed()).containsExactly(gone);
        assertThat(plan(scan, true, indexed("a", DAMAGED), indexed("b", GONE)).changed())
                .containsExactly(damaged, gone);
    }

    @Test
    void whatWasReadInPartIsTriedAgainOnlyWhereThatIsWanted() {
        CorpusFile file = onDisk("a", "hash");
        Reading reading = new Reading("a", file.file(), "a", List.of(), null, 9);
        Failure late = new Failure(Failure.Reason.TIMEOUT, "Reading it took too long.");
        CatalogueEntry partial = new CatalogueEntry(reading, "hash", 3, late);
        assertThat(plan(scan(file), false, partial).unchanged()).containsExactly(file);
        assertThat(plan(scan(file), true, partial).changed()).containsExactly(file);
    }

    @Test
    void whatCannotBeSeenIsNotTakenForRemoved() {
        CatalogueEntry entry = indexed("a", null);
        assertThat(plan(new CorpusScan(List.of(), 0, List.of("r")), false, entry).removed())
                .isEmpty();
        assertThat(plan(new CorpusScan(List.of(), 0, List.of("r/a.pdf")), false, entry).removed())
                .isEmpty();
        assertThat(plan(new CorpusScan(List.of(), 0, List.of("rest")), false, entry).removed())
                .containsExactly(entry);
    }

    @Test
    void aCollectionIsAsItWasWhereAllOfItsReadingsAre() {
        CorpusFile file =
                new CorpusFile(
                        "c", "r/c.jsonl", Path.of("r/c.jsonl"), CorpusFile.Kind.COLLECTION, "hash");
        CatalogueEntry one = ofCollection("one", null);
        CatalogueEntry two = ofCollection("two", null);
        CatalogueEntry faults =
                ofCollection("c", new Failure(Failure.Reason.BAD_LINES, "Line 3 is none."));
        assertThat(plan(scan(file), false, one, two, faults).unchanged()).containsExactly(file);
        assertThat(plan(scan(file), true, one, two, faults).changed()).containsExactly(file);
        assertThat(plan(scan(file, onDisk("two", "x")), false, one, two).changed())
                .containsExactlyInAnyOrder(file, onDisk("two", "x"));
        assertThat(plan(scan(onDisk("a", "x")), false, one, two).removedFiles())
                .containsExactly("r/c.jsonl");
    }

    private static CatalogueEntry ofCollection(String id, @Nullable Failure failure) {
        Reading reading = new Reading(id, "r/c.jsonl", id, List.of(), null, 1);
        return new CatalogueEntry(reading, "hash", failure == null ? 1 : 0, failure);
    }
}
