package org.lectern.extract.worker;

import org.lectern.extract.layout.ExtractedPage;

import java.nio.file.Path;

/** What the two ends of the pipe tell each other; a message is a frame. */
sealed interface Message {

    RecordCodec<Request> REQUESTS = new RecordCodec<>(Request.class);
    RecordCodec<Response> RESPONSES = new RecordCodec<>(Response.class);

    /** What is asked of a worker. */
    sealed interface Request extends Message {

        /**
         * To be answered by pages and then an ending.
         *
         * @param file absolute
         */
        record Read(Path file, ReadBudget budget) implements Request {}

        /**
         * To be answered by a sketch.
         *
         * @param file absolute
         */
        record Render(Path file, int page, int dpi, RenderBudget budget) implements Request {}
    }

    /** What a worker answers. */
    sealed interface Response extends Message {

        record PageRead(ExtractedPage page) implements Response {}

        record ReadFinished(ReadOutcome outcome) implements Response {}

        record RenderFinished(RenderOutcome outcome) implements Response {}
    }
}
