/**
 * HTTP independent of the pages. Endpoints map a {@link org.lectern.web.http.Request} to a {@link
 * org.lectern.web.http.Response}; only {@link org.lectern.web.http.RequestFilter}, {@link
 * org.lectern.web.http.Dispatcher}, {@link org.lectern.web.http.RequestExecutor} and {@link
 * org.lectern.web.http.ResponseWriter} use Undertow's exchanges.
 */
@NullMarked
package org.lectern.web.http;

import org.jspecify.annotations.NullMarked;
