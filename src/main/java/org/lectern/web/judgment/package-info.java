/** Relevance judgments of passages made by users, stored as TREC qrels. */
@NullMarked
package org.lectern.web.judgment;

import org.jspecify.annotations.NullMarked;
