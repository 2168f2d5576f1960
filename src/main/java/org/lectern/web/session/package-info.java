/** The home page, the list of sessions, and the guide to each session. */
@NullMarked
package org.lectern.web.session;

import org.jspecify.annotations.NullMarked;
