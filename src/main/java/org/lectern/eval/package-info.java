/**
 * Evaluation of retrieval: reading queries, qrels and runs in the formats of TREC and BEIR, the
 * measures of trec_eval, and the comparison of two runs with a significance test.
 */
@NullMarked
package org.lectern.eval;

import org.jspecify.annotations.NullMarked;
