/** The search page, what is suggested while one types, and the page of a question of the notes. */
@NullMarked
package org.lectern.web.search;

import org.jspecify.annotations.NullMarked;
