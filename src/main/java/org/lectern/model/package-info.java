/**
 * The domain model: readings, sessions, passages, hits, answers and expected failures. Records and
 * sealed types that use the JDK alone; nothing here reads a file, an index or a request.
 */
@NullMarked
package org.lectern.model;

import org.jspecify.annotations.NullMarked;
