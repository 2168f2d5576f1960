/**
 * A disk cache of rendered pages and page regions, and the geometry of marks on them. The renderer
 * is injected. Images are not decoded here: that is left to worker processes.
 */
@NullMarked
package org.lectern.pageimage;

import org.jspecify.annotations.NullMarked;
