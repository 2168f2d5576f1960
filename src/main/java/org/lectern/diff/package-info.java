/**
 * What changed between two reports, and which reading caused it. It reads the reports' JSON and
 * needs neither corpus nor index: both may have moved on since.
 */
@NullMarked
package org.lectern.diff;

import org.jspecify.annotations.NullMarked;
