/**
 * HTTP without the pages: what a request asks is a {@link org.lectern.web.http.Request}, what is
 * sent back a {@link org.lectern.web.http.Response}; endpoints know no more of it. Only {@link
 * org.lectern.web.http.RequestFilter}, {@link org.lectern.web.http.Dispatcher}, {@link
 * org.lectern.web.http.RequestExecutor} and {@link org.lectern.web.http.ResponseWriter} see
 * Undertow's exchanges.
 */
@NullMarked
package org.lectern.web.http;

import org.jspecify.annotations.NullMarked;
