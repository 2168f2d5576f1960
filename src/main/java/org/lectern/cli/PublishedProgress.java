package org.lectern.cli;

import org.lectern.index.RunningUpdate;
import org.lectern.index.UpdateStatusFile;
import org.lectern.ingest.IngestProgress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Publishes progress in the update status file, and passes it on to another listener. */
final class PublishedProgress implements IngestProgress {

    private static final Duration MIN_INTERVAL = Duration.ofMillis(250);

    private final UpdateStatusFile statusFile;
    private final Clock clock;
    private final IngestProgress delegate;
    private Instant started = Instant.EPOCH;
    private Instant lastPublished = Instant.EPOCH;
    private int total;
    private int done;
    private int pages;
    private volatile String file = "";

    PublishedProgress(UpdateStatusFile statusFile, Clock clock, IngestProgress delegate) {
        this.statusFile = statusFile;
        this.clock = clock;
        this.delegate = delegate;
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
    public void readingFinished(int readingPages) {
        done++;
        pages += readingPages;
        if (Duration.between(lastPublished, clock.instant()).compareTo(MIN_INTERVAL) > 0) {
            publish();
        }
        delegate.readingFinished(readingPages);
    }

    private void publish() {
        lastPublished = clock.instant();
        long process = ProcessHandle.current().pid();
        statusFile.write(
                new RunningUpdate(process, started, lastPublished, total, done, pages, file));
    }

    @Override
    public void finished() {
        statusFile.remove();
        delegate.finished();
    }
}
