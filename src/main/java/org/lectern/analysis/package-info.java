/**
 * Text analysis shared by indexing and search: Lucene analyzers, words, sentences, and the
 * definitions of acronyms.
 */
@NullMarked
package org.lectern.analysis;

import org.jspecify.annotations.NullMarked;
