package org.lectern.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Question;

/**
 * A reference suggested for a question that no reading answers.
 *
 * @param title title and year; without the year if it is unknown
 * @param entry label of the list entry, such as {@code Entry 88 in Bender 2021}
 * @param url address of the entry's DOI or arXiv number; null if it has neither
 */
public record FurtherReading(Question question, String title, String entry, @Nullable String url) {}
