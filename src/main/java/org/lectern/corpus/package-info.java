/**
 * What is on disk: finds the files of the corpus, has them read, and cuts what they say into
 * passages. Formats are read in packages below this one, one library each; they come in through
 * {@link org.lectern.corpus.ReadingExtractor} and {@link org.lectern.corpus.NotesReader}.
 */
@NullMarked
package org.lectern.corpus;

import org.jspecify.annotations.NullMarked;
