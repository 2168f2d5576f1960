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
 * Updates the index before it is used. An index of another corpus is left unchanged, unless the
 * corpus was given as an option.
 */
final class IndexRefresher {

    private final AppContext context;

    IndexRefresher(AppContext context) {
        this.context = context;
    }

    /** Creates or updates the index, and prints what was done. */
    void refresh() {
        Optional<Commit> commit = commit();
        if (commit.isEmpty()) {
            context.console()
                    .info("Indexing " + context.settings().corpus() + " for the first time.");
            update(new UpdateOptions(false, false, true));
        } else if (isSameCorpus(commit.get())) {
            updateIfChanged(new UpdateOptions(false, false, commit.get().embeddingModel() != null));
        } else {
            context.console().info(otherCorpusNotice(commit.get()));
        }
    }

    private String otherCorpusNotice(Commit commit) {
        return "The index in %s is of another corpus, %s, and is not updated."
                .formatted(context.settings().index(), commit.corpusFolder());
    }

    private Optional<Commit> commit() {
        try (Snapshot snapshot = context.index().open()) {
            return Optional.of(snapshot.commit());
        } catch (IndexMissingException e) {
            return Optional.empty();
        }
    }

    private boolean isSameCorpus(Commit commit) {
        boolean given = context.settings().get(Setting.CORPUS).origin() == Settings.Origin.OPTION;
        return given || Path.of(commit.corpusFolder()).equals(context.corpusFolder());
    }

    /** Updates the index if files have changed, without vectors if it has none. */
    private void updateIfChanged(UpdateOptions options) {
        try {
            if (!context.plan(options).isEmpty()) {
                update(options);
            }
        } catch (IndexLockedException | FileAccessException e) {
            context.console().info(e.getMessage() + " The existing index is used.");
        }
    }

    private void update(UpdateOptions options) {
        context.console().info(IndexCommand.text(context.update(options)).strip());
    }
}
