/**
 * The text of one reading as an extractor returns it: blocks with sections, pages and the position
 * of every word, and the limits on how much of a file is read. Extractors build documents, the
 * corpus splits them into passages.
 */
@NullMarked
package org.lectern.document;

import org.jspecify.annotations.NullMarked;
