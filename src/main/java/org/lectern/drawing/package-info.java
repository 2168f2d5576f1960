/**
 * Pictures of pages as pixels, and as the files in which they travel and are kept: the one writer
 * and reader of PNG. Needs nothing but the JDK, and none of its windows.
 */
@NullMarked
package org.lectern.drawing;

import org.jspecify.annotations.NullMarked;
