/** The list of readings, the page of each reading, the viewer of its pages, and its file. */
@NullMarked
package org.lectern.web.reading;

import org.jspecify.annotations.NullMarked;
