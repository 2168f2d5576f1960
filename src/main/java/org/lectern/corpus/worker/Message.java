package org.lectern.corpus.worker;

import org.lectern.corpus.layout.Page;

import java.nio.file.Path;

/** What the two ends of the pipe tell each other; a message is a frame. */
sealed interface Message {

    /** What is asked of a worker. */
    sealed interface Request extends Message {

        /**
         * To be answered by pages and then an ending.
         *
         * @param file absolute
         */
        record Read(Path file, Budget budget) implements Request {}

        /**
         * To be answered by a sketch.
         *
         * @param file absolute
         */
        record Draw(Path file, int page, int dpi, DrawingBudget budget) implements Request {}
    }

    /** What a worker answers. */
    sealed interface Response extends Message {

        record PageRead(Page page) implements Response {}

        record Ended(Ending ending) implements Response {}

        record PageDrawn(Sketch sketch) implements Response {}
    }
}
