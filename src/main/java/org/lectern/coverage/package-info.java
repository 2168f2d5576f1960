/**
 * Coverage of the notes' questions by the readings: outcomes for each question and reading,
 * explanations of unanswered questions, unavailable readings, and further reading taken from the
 * readings' own reference lists.
 */
@NullMarked
package org.lectern.coverage;

import org.jspecify.annotations.NullMarked;
