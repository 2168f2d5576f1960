/**
 * Reports: answers to many questions from one commit. Reads question files, answers the questions
 * in parallel, and keeps the answers in a journal from which an interrupted report can be resumed.
 */
@NullMarked
package org.lectern.report;

import org.jspecify.annotations.NullMarked;
