package org.lectern.cli;

import org.lectern.cli.Workshop.Update;
import org.lectern.index.Commit;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.IndexLocked;
import org.lectern.model.LecternException.InputOutput;
import org.lectern.model.LecternException.NoIndex;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings the index up to date before it is used, where that is what the user means: an index that
 * was made from another folder is left as it is, unless that folder was named outright.
 */
final class Freshness {

    private final Workshop workshop;

    Freshness(Workshop workshop) {
        this.workshop = workshop;
    }

    void ensure() {
        Optional<Commit> commit = commit();
        if (commit.isEmpty()) {
            workshop.say("Reading " + workshop.settings().corpus() + " for the first time.");
            update(new Update(false, false, true));
        } else if (isMeant(commit.get())) {
            updateIfChanged(new Update(false, false, commit.get().model() != null));
        } else {
            workshop.say(
                    "The index in %s was made from %s and is used as it is."
                            .formatted(workshop.settings().index(), commit.get().corpus()));
        }
    }

    private Optional<Commit> commit() {
        try (Snapshot snapshot = workshop.index().open()) {
            return Optional.of(snapshot.commit());
        } catch (NoIndex e) {
            return Optional.empty();
        }
    }

    private boolean isMeant(Commit commit) {
        boolean named = workshop.settings().get(Setting.CORPUS).origin() == Settings.Origin.OPTION;
        return named || Path.of(commit.corpus()).equals(workshop.corpusFolder());
    }

    /** An index that was made without vectors stays so: whoever made it was in a hurry. */
    private void updateIfChanged(Update update) {
        try {
            if (!workshop.plan(update).isEmpty()) {
                update(update);
            }
        } catch (IndexLocked | InputOutput e) {
            workshop.say(e.getMessage() + " Until then the index is used as it is.");
        }
    }

    private void update(Update update) {
        workshop.say(IndexCommand.text(workshop.update(update)).strip());
    }
}
