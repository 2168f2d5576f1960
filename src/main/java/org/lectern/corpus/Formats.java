package org.lectern.corpus;

/** Who reads which kind of file; collections need nobody. */
public record Formats(
        ReadingExtractor pdf, ReadingExtractor html, ReadingExtractor text, NotesReader notes) {}
