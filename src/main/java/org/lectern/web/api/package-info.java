/** The JSON API. */
@NullMarked
package org.lectern.web.api;

import org.jspecify.annotations.NullMarked;
