/** Recognition of dates, times and time zones in notes. */
@NullMarked
package org.lectern.notes.date;

import org.jspecify.annotations.NullMarked;
