/** What the pages have in common: the frame, passages, addresses, words for things. */
@NullMarked
package org.lectern.web.page;

import org.jspecify.annotations.NullMarked;
