/**
 * How text is taken apart: into sentences, and into the words by which the index finds it. The
 * index and the search side must agree on both, so they stand below the two. And what a text says
 * its acronyms stand for.
 */
@NullMarked
package org.lectern.analysis;

import org.jspecify.annotations.NullMarked;
