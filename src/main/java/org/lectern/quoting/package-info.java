/**
 * How passages are quoted and what they come from is named: marks, places, citations, addresses,
 * numbers and days in words. Pages and reports speak alike because they speak through here.
 */
@NullMarked
package org.lectern.quoting;

import org.jspecify.annotations.NullMarked;
