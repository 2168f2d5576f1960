/**
 * Batch answers and what is written of hits, answers and reports: Markdown, JSON, CSV, TREC runs
 * and text for the terminal. Whatever shows a hit anywhere takes its shape from here.
 */
@NullMarked
package org.lectern.report;

import org.jspecify.annotations.NullMarked;
