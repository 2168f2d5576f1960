/**
 * A report as one HTML file that needs nothing else: to be read in any browser, mailed, and printed
 * as a handout.
 */
@NullMarked
package org.lectern.report.html;

import org.jspecify.annotations.NullMarked;
