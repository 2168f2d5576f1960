/**
 * Markdown pages of a reading group become sessions, readings and questions here, and nowhere else:
 * commonmark and the YAML reader stay in this package, everyone else sees {@link
 * org.lectern.corpus.NotesReader}.
 *
 * <p>The way of a page: {@code FrontMatter} and {@code PageCleaner} take off what is no Markdown,
 * {@code BlockReader} makes blocks, {@code SessionFinder} tells which of them carry sessions, and a
 * {@code SessionReader} walks the blocks of each one. What no rule understands stays as text that
 * is searched. No input makes the reader fail.
 */
@NullMarked
package org.lectern.corpus.notes;

import org.jspecify.annotations.NullMarked;
