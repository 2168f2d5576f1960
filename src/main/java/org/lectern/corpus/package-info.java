/**
 * The corpus on disk: finds its files, has them read, and splits their text into passages. Readers
 * of file formats are injected as {@link org.lectern.extract.DocumentExtractor} and {@link
 * org.lectern.notes.NotesReader}.
 */
@NullMarked
package org.lectern.corpus;

import org.jspecify.annotations.NullMarked;
