/** Conversion between records and JSON, by one configuration of Jackson. */
@NullMarked
package org.lectern.json;

import org.jspecify.annotations.NullMarked;
