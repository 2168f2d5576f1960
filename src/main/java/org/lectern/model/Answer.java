package org.lectern.model;

import java.util.List;

/**
 * The answer to a question: passages of the readings, quoted verbatim, with a rating of the
 * evidence.
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

    /** Returns the passages, best first; of {@link NotFound} the nearest, which may not answer. */
    List<Hit> hits();

    /** Returns the reasons for the state in words, such as the terms that no passage covers. */
    List<String> why();

    /** Returns sentences that describe how the search was done and over what. */
    List<String> how();

    /** An answer in state {@link AnswerState#FOUND}. */
    record Found(List<Hit> hits, List<String> why, List<String> how) implements Answer {

        public Found {
            hits = List.copyOf(hits);
            why = List.copyOf(why);
            how = List.copyOf(how);
        }
    }

    /** An answer in state {@link AnswerState#PARTLY}. */
    record Partly(List<Hit> hits, List<String> why, List<String> how) implements Answer {

        public Partly {
            hits = List.copyOf(hits);
            why = List.copyOf(why);
            how = List.copyOf(how);
        }
    }

    /** An answer in state {@link AnswerState#NOT_FOUND}. */
    record NotFound(List<Hit> hits, List<String> why, List<String> how) implements Answer {

        public NotFound {
            hits = List.copyOf(hits);
            why = List.copyOf(why);
            how = List.copyOf(how);
        }
    }
}
