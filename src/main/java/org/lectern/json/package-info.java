/** The one JSON mapper. Jackson stays in this package. */
@NullMarked
package org.lectern.json;

import org.jspecify.annotations.NullMarked;
