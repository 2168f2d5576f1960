package org.lectern.cli;

import org.lectern.index.RunningUpdate;
import org.lectern.index.UpdateMark;
import org.lectern.ingest.Progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves word beside the index of how far an update is, and tells another as well. */
final class MarkedProgress implements Progress {

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final UpdateMark mark;
    private final Clock clock;
    private final Progress other;
    private Instant began = Instant.EPOCH;
    private Instant written = Instant.EPOCH;
    private int all;
    private int done;
    private int pages;
    private volatile String file = "";

    MarkedProgress(UpdateMark mark, Clock clock, Progress other) {
        this.mark = mark;
        this.clock = clock;
        this.other = other;
    }

    @Override
    public void begins(int readings) {
        all = readings;
        began = clock.instant();
        if (all > 0) {
            write();
        }
        other.begins(readings);
    }

    @Override
    public void reading(String next) {
        file = next;
        other.reading(next);
    }

    @Override
    public void read(int pagesOfOne) {
        done++;
        pages += pagesOfOne;
        if (Duration.between(written, clock.instant()).compareTo(BETWEEN) > 0) {
            write();
        }
        other.read(pagesOfOne);
    }

    private void write() {
        written = clock.instant();
        long process = ProcessHandle.current().pid();
        mark.write(new RunningUpdate(process, began, written, all, done, pages, file));
    }

    @Override
    public void ends() {
        mark.remove();
        other.ends();
    }
}
