/**
 * The text of one reading as an extractor returns it: blocks with pages and word positions,
 * sections, reference list entries, and the limits on how much of a file is read. Extractors build
 * documents, and the corpus splits them into passages.
 */
@NullMarked
package org.lectern.document;

import org.jspecify.annotations.NullMarked;
