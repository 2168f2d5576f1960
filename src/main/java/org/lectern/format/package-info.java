/**
 * Presentation of hits and answers shared by the command line, reports and the web: JSON views,
 * text output, labels, source locations, citations, links and quotations.
 */
@NullMarked
package org.lectern.format;

import org.jspecify.annotations.NullMarked;
