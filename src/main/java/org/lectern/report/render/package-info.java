/** Renderers of a report: Markdown, HTML, JSON, CSV and TREC run. */
@NullMarked
package org.lectern.report.render;

import org.jspecify.annotations.NullMarked;
