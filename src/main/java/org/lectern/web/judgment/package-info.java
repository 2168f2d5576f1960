/**
 * Relevance judgments of passages made by readers, kept as TREC qrels; all that the server writes.
 */
@NullMarked
package org.lectern.web.judgment;

import org.jspecify.annotations.NullMarked;
