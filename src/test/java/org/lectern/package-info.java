/** Tests of the whole project: the launcher, the shell scripts and the package dependencies. */
@NullMarked
package org.lectern;

import org.jspecify.annotations.NullMarked;
