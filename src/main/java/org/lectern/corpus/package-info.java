/**
 * What is on disk: finds the files of the corpus, has them read, and cuts what they say into
 * passages. Formats are read in packages below this one, one library each; they come in through
 * {@link org.lectern.extract.DocumentExtractor} and {@link org.lectern.notes.NotesReader}.
 */
@NullMarked
package org.lectern.corpus;

import org.jspecify.annotations.NullMarked;
