/**
 * Parsing of Markdown session notes into sessions, topics, questions and cited readings.
 *
 * <p>{@code notes.markup} parses a page into blocks and inlines, a session segmenter finds the
 * blocks of each session, and the session reader visits them. Text that no rule understands is kept
 * and indexed. No input makes the parser fail.
 */
@NullMarked
package org.lectern.notes;

import org.jspecify.annotations.NullMarked;
