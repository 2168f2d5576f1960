/** The JSON API: the same values as the pages show. */
@NullMarked
package org.lectern.web.api;

import org.jspecify.annotations.NullMarked;
