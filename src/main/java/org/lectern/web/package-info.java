/**
 * The server: the search page and the JSON API over HTTP. It only reads, answers from one commit a
 * request, and never takes a path from an address: whatever is served is looked up by its name.
 *
 * <p>What a request asks is a {@link org.lectern.web.Request}, what is sent back a {@link
 * org.lectern.web.Reply}: endpoints know no more of HTTP, and only {@link org.lectern.web.Gate},
 * {@link org.lectern.web.Dispatcher} and {@link org.lectern.web.Sending} see Undertow's exchanges.
 * Pages are templates over records.
 */
@NullMarked
package org.lectern.web;

import org.jspecify.annotations.NullMarked;
