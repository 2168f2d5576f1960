/**
 * How well questions are answered, measured as the field does: queries, qrels and runs of TREC and
 * BEIR, the measures of trec_eval, and the comparison of two runs. Knows the searcher, and nothing
 * of files other than these.
 */
@NullMarked
package org.lectern.eval;

import org.jspecify.annotations.NullMarked;
