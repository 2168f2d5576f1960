package org.lectern.cli;

import org.lectern.index.RunningUpdate;
import org.lectern.index.UpdateStatusFile;
import org.lectern.ingest.IngestProgress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves word beside the index of how far an update is, and tells another as well. */
final class PublishedProgress implements IngestProgress {

    private static final Duration MIN_INTERVAL = Duration.ofMillis(250);

    private final UpdateStatusFile updateMarker;
    private final Clock clock;
    private final IngestProgress delegate;
    private Instant started = Instant.EPOCH;
    private Instant lastPublished = Instant.EPOCH;
    private int total;
    private int done;
    private int pages;
    private volatile String file = "";

    PublishedProgress(UpdateStatusFile mark, Clock clock, IngestProgress other) {
        this.updateMarker = mark;
        this.clock = clock;
        this.delegate = other;
    }

    @Override
    public void started(int readings) {
        total = readings;
        started = clock.instant();
        if (total > 0) {
            publish();
        }
        delegate.started(readings);
    }

    @Override
    public void fileStarted(String next) {
        file = next;
        delegate.fileStarted(next);
    }

    @Override
    public void readingFinished(int pagesOfOne) {
        done++;
        pages += pagesOfOne;
        if (Duration.between(lastPublished, clock.instant()).compareTo(MIN_INTERVAL) > 0) {
            publish();
        }
        delegate.readingFinished(pagesOfOne);
    }

    private void publish() {
        lastPublished = clock.instant();
        long process = ProcessHandle.current().pid();
        updateMarker.write(
                new RunningUpdate(process, started, lastPublished, total, done, pages, file));
    }

    @Override
    public void finished() {
        updateMarker.remove();
        delegate.finished();
    }
}
