package org.lectern.model;

import java.util.List;

/**
 * What the readings say to a question: quotations, never a sentence of ours.
 *
 * <p>The state speaks of the evidence's strength. It does not promise that a passage answers.
 */
public sealed interface Answer {

    /** Returns how much of the question the evidence covers. */
    default AnswerState state() {
        return switch (this) {
            case Found _ -> AnswerState.FOUND;
            case Partly _ -> AnswerState.PARTLY;
            case NotFound _ -> AnswerState.NOT_FOUND;
        };
    }

    /** Best first. Of {@link NotFound}: the nearest passages, which may not answer. */
    List<Hit> hits();

    /** Sentences that say on what the state rests, such as the words that no passage covers. */
    List<String> why();

    /** Sentences that say by what means and where was looked. */
    List<String> how();

    /** A passage covers most of what the question asks about. */
    record Found(List<Hit> hits, List<String> why, List<String> how) implements Answer {

        public Found {
            hits = List.copyOf(hits);
            why = List.copyOf(why);
            how = List.copyOf(how);
        }
    }

    /** The passages cover a part of what the question asks about. */
    record Partly(List<Hit> hits, List<String> why, List<String> how) implements Answer {

        public Partly {
            hits = List.copyOf(hits);
            why = List.copyOf(why);
            how = List.copyOf(how);
        }
    }

    /** No passage matches, or the readings lack most of what the question asks about. */
    record NotFound(List<Hit> hits, List<String> why, List<String> how) implements Answer {

        public NotFound {
            hits = List.copyOf(hits);
            why = List.copyOf(why);
            how = List.copyOf(how);
        }
    }
}
