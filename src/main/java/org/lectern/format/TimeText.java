package org.lectern.format;

import org.jspecify.annotations.Nullable;

/**
 * A date or time for machines and for people.
 *
 * @param iso in ISO 8601; null if it is not known exactly enough
 * @param text as people read it
 */
public record TimeText(@Nullable String iso, String text) {}
