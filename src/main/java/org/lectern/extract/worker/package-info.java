/**
 * Worker processes that answer requests: their life, the messages between processes, and limits on
 * time, memory and output. A request that loops, exhausts memory or crashes its process does not
 * harm the process that sent it. Knows nothing of what is requested.
 */
@NullMarked
package org.lectern.extract.worker;

import org.jspecify.annotations.NullMarked;
