/**
 * The passage index: snapshots to read, updates that one commit publishes, and a manager that keeps
 * the newest snapshot open. Each engine is a package of its own below this one.
 */
@NullMarked
package org.lectern.index;

import org.jspecify.annotations.NullMarked;
