/** What readers say of passages: whether they answer. The one thing that the server writes. */
@NullMarked
package org.lectern.web.judgement;

import org.jspecify.annotations.NullMarked;
