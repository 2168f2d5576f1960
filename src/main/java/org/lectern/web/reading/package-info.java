/** The readings: which there are, each one's page, its pages as pictures and as text, its file. */
@NullMarked
package org.lectern.web.reading;

import org.jspecify.annotations.NullMarked;
