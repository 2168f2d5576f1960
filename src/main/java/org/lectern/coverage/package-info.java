/**
 * Which readings answer which questions, why none does, what is owed, and what the readings
 * themselves would have one read next.
 */
@NullMarked
package org.lectern.coverage;

import org.jspecify.annotations.NullMarked;
