/**
 * Incremental updates of the index: plans them against the last commit, reads what has changed,
 * links citations in notes to readings, and publishes in one commit.
 */
@NullMarked
package org.lectern.ingest;

import org.jspecify.annotations.NullMarked;
