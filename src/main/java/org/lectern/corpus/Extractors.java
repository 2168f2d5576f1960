package org.lectern.corpus;

import org.lectern.extract.DocumentExtractor;
import org.lectern.notes.NotesReader;

/** The extractor or reader of each kind of file; the corpus itself reads collections. */
public record Extractors(
        DocumentExtractor pdf, DocumentExtractor html, DocumentExtractor text, NotesReader notes) {}
