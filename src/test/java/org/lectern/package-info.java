/** Tests of the project as a whole: its launcher, its scripts and the picture of its packages. */
@NullMarked
package org.lectern;

import org.jspecify.annotations.NullMarked;
