/**
 * Comparison of two JSON reports: which answers changed and which reading caused the change. Needs
 * neither corpus nor index.
 */
@NullMarked
package org.lectern.report.diff;

import org.jspecify.annotations.NullMarked;
