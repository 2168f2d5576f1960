package org.lectern.format;

import org.jspecify.annotations.Nullable;

/**
 * A time for machines and for people.
 *
 * @param iso null where it is not known exactly enough
 */
public record TimeText(@Nullable String iso, String text) {}
