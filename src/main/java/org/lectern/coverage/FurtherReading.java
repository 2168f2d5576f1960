package org.lectern.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Question;

/**
 * An entry of a reading's list of references that is about a question which no reading answers.
 *
 * @param title with its year, where that is known
 * @param entry as in {@code Entry 88 in Bender 2021}
 * @param url where the entry itself says that it can be found
 */
public record FurtherReading(Question question, String title, String entry, @Nullable String url) {}
