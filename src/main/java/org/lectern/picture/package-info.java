/**
 * Pictures of pages, and of parts of them, as files: each is drawn once and kept in a folder of
 * what can be made anew. Who draws is handed in.
 */
@NullMarked
package org.lectern.picture;

import org.jspecify.annotations.NullMarked;
