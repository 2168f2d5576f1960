/** The first page, the sessions, and the guide to each. */
@NullMarked
package org.lectern.web.session;

import org.jspecify.annotations.NullMarked;
