/**
 * The words of the house: readings, sessions, passages, hits, answers, and what can go wrong.
 * Records and sealed types over the JDK alone; nothing here reads a file, an index or a request.
 */
@NullMarked
package org.lectern.model;

import org.jspecify.annotations.NullMarked;
