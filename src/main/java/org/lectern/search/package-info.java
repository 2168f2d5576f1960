/**
 * From a question to hits to an answer: reads what the user typed, asks the index, marks the words
 * that matched and the sentence that matches best, and says how far the evidence reaches. Lucene's
 * query parser stays in this package; nothing here knows files, pages or HTML.
 */
@NullMarked
package org.lectern.search;

import org.jspecify.annotations.NullMarked;
