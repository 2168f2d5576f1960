/**
 * A disk cache of rendered pages and page regions, and the geometry of highlights on them. The
 * renderer is injected.
 */
@NullMarked
package org.lectern.pageimage;

import org.jspecify.annotations.NullMarked;
