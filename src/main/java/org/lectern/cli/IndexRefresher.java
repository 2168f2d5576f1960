package org.lectern.cli;

import org.lectern.cli.AppContext.UpdateOptions;
import org.lectern.index.Commit;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.IndexLockedException;
import org.lectern.model.LecternException.IndexMissingException;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings the index up to date before it is used, where that is what the user means: an index that
 * was made from another folder is left as it is, unless that folder was named outright.
 */
final class IndexRefresher {

    private final AppContext context;

    IndexRefresher(AppContext workshop) {
        this.context = workshop;
    }

    void refresh() {
        Optional<Commit> commit = commit();
        if (commit.isEmpty()) {
            context.console()
                    .info("Reading " + context.settings().corpus() + " for the first time.");
            update(new UpdateOptions(false, false, true));
        } else if (isSameCorpus(commit.get())) {
            updateIfChanged(new UpdateOptions(false, false, commit.get().embeddingModel() != null));
        } else {
            context.console()
                    .info(
                            "The index in %s was made from %s and is used as it is."
                                    .formatted(
                                            context.settings().index(),
                                            commit.get().corpusFolder()));
        }
    }

    private Optional<Commit> commit() {
        try (Snapshot snapshot = context.index().open()) {
            return Optional.of(snapshot.commit());
        } catch (IndexMissingException e) {
            return Optional.empty();
        }
    }

    private boolean isSameCorpus(Commit commit) {
        boolean named = context.settings().get(Setting.CORPUS).origin() == Settings.Origin.OPTION;
        return named || Path.of(commit.corpusFolder()).equals(context.corpusFolder());
    }

    /** An index that was made without vectors stays so: whoever made it was in a hurry. */
    private void updateIfChanged(UpdateOptions update) {
        try {
            if (!context.plan(update).isEmpty()) {
                update(update);
            }
        } catch (IndexLockedException | FileAccessException e) {
            context.console().info(e.getMessage() + " Until then the index is used as it is.");
        }
    }

    private void update(UpdateOptions update) {
        context.console().info(IndexCommand.text(context.update(update)).strip());
    }
}
