/**
 * Extraction of documents from files. Each format has a package below this one; {@link
 * org.lectern.extract.DocumentExtractor} is the interface that all of them implement.
 */
@NullMarked
package org.lectern.extract;

import org.jspecify.annotations.NullMarked;
