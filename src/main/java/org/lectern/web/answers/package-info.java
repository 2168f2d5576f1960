/**
 * What the readings say to the questions of the notes: worked out once for a commit, for the pages
 * that show many of them together.
 */
@NullMarked
package org.lectern.web.answers;

import org.jspecify.annotations.NullMarked;
