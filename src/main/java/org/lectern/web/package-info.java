/**
 * The server. It only reads, answers from one commit a request, and never takes a path from an
 * address: whatever is served is looked up by its name.
 *
 * <p>{@link org.lectern.web.WebServer} listens, {@link org.lectern.web.SiteRoutes} says which
 * endpoint answers at which address; the endpoints stand in packages of their own, a room each,
 * over what pages have in common. Pages are templates over records.
 */
@NullMarked
package org.lectern.web;

import org.jspecify.annotations.NullMarked;
