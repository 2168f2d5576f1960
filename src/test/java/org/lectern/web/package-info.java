/** The server over a real index, asked by a real client and seen by a real browser. */
@NullMarked
package org.lectern.web;

import org.jspecify.annotations.NullMarked;
