/**
 * The HTTP server. It never writes to the index, answers each request from one snapshot, and never
 * takes a file path from a URL: everything served is looked up by id.
 *
 * <p>{@link org.lectern.web.WebServer} listens, {@link org.lectern.web.SiteRoutes} maps paths to
 * endpoints. The endpoints of one area share a package; their pages are templates over records.
 */
@NullMarked
package org.lectern.web;

import org.jspecify.annotations.NullMarked;
