/**
 * Names, titles, years and identifiers of publications: one grammar for citations in notes,
 * reference lists and title pages, BibTeX, and the linking of citations to readings. Depends
 * neither on files nor on the index.
 */
@NullMarked
package org.lectern.bibliography;

import org.jspecify.annotations.NullMarked;
