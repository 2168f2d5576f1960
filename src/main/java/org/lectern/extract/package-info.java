/**
 * Extraction of documents from files, and rendering of their pages. Each format has a package below
 * this one; {@link org.lectern.extract.DocumentExtractor} is the interface that all of them
 * implement. {@link org.lectern.extract.PageRenderer} renders pages in worker processes.
 */
@NullMarked
package org.lectern.extract;

import org.jspecify.annotations.NullMarked;
