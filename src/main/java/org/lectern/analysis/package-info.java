/** How text is taken apart: sentences and, beside them, the words of the index. */
@NullMarked
package org.lectern.analysis;

import org.jspecify.annotations.NullMarked;
