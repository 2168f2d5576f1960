/**
 * Document layout analysis: turns the positioned lines of printed pages into running text in
 * reading order, one pass per class. It does not depend on the file format of the pages.
 */
@NullMarked
package org.lectern.extract.layout;

import org.jspecify.annotations.NullMarked;
