/**
 * Search and answers: ranking, fusion of lexical and semantic scores, highlights, facets, evidence
 * and answer states. Nothing here depends on files, pages or HTML.
 */
@NullMarked
package org.lectern.search;

import org.jspecify.annotations.NullMarked;
