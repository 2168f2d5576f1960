package org.lectern.corpus;

import org.lectern.extract.DocumentExtractor;
import org.lectern.notes.NotesReader;

/** Who reads which kind of file; collections need nobody. */
public record Extractors(
        DocumentExtractor pdf, DocumentExtractor html, DocumentExtractor text, NotesReader notes) {}
