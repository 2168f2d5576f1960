/** Search and question pages: results, answers, facets and explanations of empty results. */
@NullMarked
package org.lectern.web.search;

import org.jspecify.annotations.NullMarked;
