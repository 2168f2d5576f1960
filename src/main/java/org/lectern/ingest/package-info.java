/**
 * Brings the index up to date with the corpus: compares, reads what changed, links the notes'
 * citations to files, and publishes by one commit.
 */
@NullMarked
package org.lectern.ingest;

import org.jspecify.annotations.NullMarked;
